const VOWEL = /[aeiouy]/;

/** Words whose first region does not follow the general rule (generate/general, commune/communication, arsenic/arsenal). */
const REGION_PREFIXES = /^(?:gener|commun|arsen)/;

export interface Regions {
  /** First index of R1: after the first non-vowel that follows a vowel. */
  readonly r1: number;
  /** First index of R2: the same rule applied to R1. */
  readonly r2: number;
}

/** The two suffix regions of a word in which a consonantal y is written Y. */
export function findRegions(word: string): Regions {
  const prefix = REGION_PREFIXES.exec(word);
  const r1 = prefix ? prefix[0].length : regionAfter(word, 0);
  return { r1, r2: regionAfter(word, r1) };
}

function regionAfter(word: string, from: number): number {
  for (let i = from + 1; i < word.length; i += 1) {
    if (VOWEL.test(word.charAt(i - 1)) && !VOWEL.test(word.charAt(i))) return i + 1;
  }
  return word.length;
}

/** A y at the start, or after a vowel, acts as a consonant: mark it with a capital. */
export function markConsonantY(word: string): string {
  return word.replace(/^y/, 'Y').replace(/([aeiouy])y/g, '$1Y');
}

/** True when the word ends in a short syllable. */
export function endsInShortSyllable(word: string): boolean {
  return /[^aeiouy][aeiouy][^aeiouywxY]$/.test(word) || /^[aeiouy][^aeiouy]$/.test(word);
}
