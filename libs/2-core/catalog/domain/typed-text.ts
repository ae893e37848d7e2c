import { normaliseText } from '@musubi/kernel';

/** So many characters of an unfinished word are given up, at most; `プラズマアクチュ` needs four. */
const mostGivenUp = 5;
/** Fewer say nothing. */
const leastLeft = 2;

/**
 * What somebody has typed so far, as it is searched for. The last word is searched as a beginning, so that its long-vowel mark is
 * left out: センサー would find fewer than センサ.
 */
export function typedText(q: string): string {
  return normaliseText(q).replace(/(?<=\p{Script=Katakana}{2})ー$/u, '');
}

/**
 * Other readings of a text that finds nothing, nearest first. Foreign words are also typed in hiragana: the last word in katakana.
 * And an unfinished katakana compound is cut into other words than the finished one (プラズマアクチュ is プラズ, マアク, チュ to
 * the dictionary), until only its finished part is left: プラズマ.
 */
export function otherReadings(text: string): string[] {
  const katakana = text.replace(/[\p{Script=Hiragana}ー]{3,}$/u, inKatakana);
  const [tail = ''] = /[\p{Script=Katakana}ー]+$/u.exec(katakana) ?? [];
  const most = Math.min(mostGivenUp, tail.length - leastLeft);
  const shorter = Array.from({ length: Math.max(0, most) }, (_, index) => katakana.slice(0, katakana.length - index - 1));
  return katakana === text ? shorter : [katakana, ...shorter];
}

/** Hiragana and katakana stand in the same order, 0x60 apart. */
function inKatakana(hiragana: string): string {
  return hiragana.replace(/[\u3041-\u3096]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}
