/** A word that the dictionary found in a Japanese text, and where it stands in that text. */
export interface FoundWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Kanji that a verb is put together with (取付, 引張, 読取): behind another one they make one word, however many kana are
 * written between and after them. A list, because 高い山 is two words and 積み上げ is one.
 */
const SECOND_KANJI = '付込上下出入合取替換返切張抜戻止掛積巻離分回落立直消外組置引押締詰継絞造';

const OKURIGANA = 'ぁ-ん';

const KANA = new RegExp(`[${OKURIGANA}]`, 'gu');

/** One kanji with at most two kana behind it. */
const PART = `\\p{Script=Han}[${OKURIGANA}]{0,2}`;

const FIRST_PART = new RegExp(`^${PART}$`, 'u');
const SECOND_PART = new RegExp(`^[${SECOND_KANJI}][${OKURIGANA}]{0,2}$`, 'u');

/** The end of a verb that the dictionary cut off; particles (に, を, が) are none. */
const LOOSE_ENDING = /^[っりきぎちびみけげれ]$/;

/** A word of two kanji or more with kana between or behind them: 組み合わせ, 取付け, 手続き. */
const COMPOUND = new RegExp(`^(?=.*[${OKURIGANA}])\\p{Script=Han}[${OKURIGANA}]{0,2}\\p{Script=Han}+[${OKURIGANA}]{0,3}$`, 'u');

/** Katakana of three sounds and a long vowel mark at the end, which some leave out: サーバー, コンデンサー; not キー, コピー. */
const LONG_ENDING = /^([\u30a1-\u30fa\u30fc]{3,})\u30fc$/;

/**
 * The same words in one spelling: okurigana are left out of words of several kanji (引張 = 引張り = 引っ張り) and the long
 * vowel mark at the end of long katakana words (サーバ = サーバー). What the dictionary cut in two becomes one word again.
 */
export function foldSpelling(words: readonly FoundWord[]): FoundWord[] {
  const folded: FoundWord[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (!word) continue;
    const end = endOfCompound(words, i);
    const text = end === i ? word.text : words.slice(i, end + 1).map((part) => part.text).join('');
    folded.push({ text: foldWord(text), start: word.start, end: words[end]?.end ?? word.end });
    i = end;
  }
  return folded;
}

/** Index of the last word of the compound that begins here; `at` itself where none does. */
function endOfCompound(words: readonly FoundWord[], at: number): number {
  const isNext = (i: number, shape: RegExp) => words[i - 1]?.end === words[i]?.start && shape.test(words[i]?.text ?? '');
  if (!FIRST_PART.test(words[at]?.text ?? '')) return at;
  if (isNext(at + 1, SECOND_PART)) return at + 1;
  // 貼り付け is cut into 貼, り, 付け.
  return isNext(at + 1, LOOSE_ENDING) && isNext(at + 2, SECOND_PART) ? at + 2 : at;
}

function foldWord(word: string): string {
  if (COMPOUND.test(word)) return kanjiOf(word);
  return LONG_ENDING.exec(word)?.[1] ?? word;
}

function kanjiOf(word: string): string {
  return word.replace(KANA, '');
}
