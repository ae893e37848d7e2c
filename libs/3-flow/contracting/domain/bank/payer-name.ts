/** Forms of company as names and banks' kana abbreviate them. */
const forms = /株式会社|有限会社|合同会社|合資会社|合名会社|一般社団法人|一般財団法人|国立大学法人|\([株有同カユド]\)|\([カユド]|[カユド]\)/gu;

const small: Readonly<Record<string, string>> = { ァ: 'ア', ィ: 'イ', ゥ: 'ウ', ェ: 'エ', ォ: 'オ', ッ: 'ツ', ャ: 'ヤ', ュ: 'ユ', ョ: 'ヨ' };

/**
 * A name as names are compared: half-width kana and letters made full, small kana large as banks write them, hiragina as
 * katakana, without the form of company, spaces and dashes.
 */
export function comparableName(name: string): string {
  return name.normalize('NFKC').toUpperCase()
    .replace(/[ぁ-ゖ]/gu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0x60))
    .replace(forms, '')
    .replace(/[ァィゥェォッャュョ]/gu, (letter) => small[letter] ?? letter)
    .replace(/[\s・.,\-ー－―‐()]/gu, '');
}
