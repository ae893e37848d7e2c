import { normaliseText } from '@musubi/kernel';

/** So many characters of an unfinished word are given up, at most; `プラズマアクチュ` needs four. */
const mostGivenUp = 5;
/** Fewer say nothing. */
const leastLeft = 2;
/** Fewer hiragana at the end are an ending, and no foreign word. */
const shortestForeign = 3;

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
  const foreign = tailOf(text, /[\p{Script=Hiragana}ー]/u);
  const katakana = foreign.length < shortestForeign ? text : text.slice(0, -foreign.length) + inKatakana(foreign);
  const tail = tailOf(katakana, /[\p{Script=Katakana}ー]/u);
  const most = Math.min(mostGivenUp, tail.length - leastLeft);
  const shorter = Array.from({ length: Math.max(0, most) }, (_, index) => katakana.slice(0, katakana.length - index - 1));
  return katakana === text ? shorter : [katakana, ...shorter];
}

/** The characters of a kind that a text ends with; looked at from the end, so that a long text takes no longer. */
function tailOf(text: string, kind: RegExp): string {
  let at = text.length;
  while (at > 0 && kind.test(text.charAt(at - 1))) at -= 1;
  return text.slice(at);
}

/** Hiragana and katakana stand in the same order, 0x60 apart. */
function inKatakana(hiragana: string): string {
  return hiragana.replace(/[\u3041-\u3096]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}
