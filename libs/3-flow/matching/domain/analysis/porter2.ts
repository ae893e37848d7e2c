import { endsInShortSyllable, findRegions, markConsonantY, type Regions } from './porter2-regions.js';
import {
  INVARIANT_AFTER_PLURAL, IRREGULAR_STEMS, STEP_2, STEP_3, STEP_4, type SuffixRule,
} from './porter2-tables.js';

/**
 * Stem of a lower-case English word: the Snowball "english" algorithm (Porter2),
 * https://snowballstem.org/algorithms/english/stemmer.html
 */
export function stemEnglish(word: string): string {
  const irregular = IRREGULAR_STEMS.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length < 3) return word;
  const marked = markConsonantY(word.replace(/^'/, ''));
  const regions = findRegions(marked);
  const singular = takeOffPlural(takeOffPossessive(marked));
  if (INVARIANT_AFTER_PLURAL.has(singular)) return singular;
  return takeOffSuffixes(singular, regions).replaceAll('Y', 'y');
}

function takeOffSuffixes(word: string, regions: Regions): string {
  let stem = finalYToI(takeOffPastAndGerund(word, regions));
  stem = applyRules(stem, STEP_2, regions.r1);
  stem = takeOffAtive(applyRules(stem, STEP_3, regions.r1), stem, regions);
  stem = applyRules(stem, STEP_4, regions.r2);
  return takeOffFinalEOrL(stem, regions);
}

function takeOffPossessive(word: string): string {
  return word.replace(/'(?:s'?)?$/, '');
}

function takeOffPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.length > 4 ? word.slice(0, -2) : word.slice(0, -1);
  if (/[us]s$/.test(word)) return word;
  // The vowel may not stand right before the s.
  return word.endsWith('s') && /[aeiouy]/.test(word.slice(0, -2)) ? word.slice(0, -1) : word;
}

function takeOffPastAndGerund(word: string, { r1 }: Regions): string {
  const eed = /eed(?:ly)?$/.exec(word);
  if (eed) return eed.index >= r1 ? `${word.slice(0, eed.index)}ee` : word;
  const suffix = /(?:ed|ing)(?:ly)?$/.exec(word);
  if (!suffix || !/[aeiouy]/.test(word.slice(0, suffix.index))) return word;
  return repairStem(word.slice(0, suffix.index), r1);
}

/** Gives back the e that -ed or -ing hid (hop(e)ing), or undoes a doubling (hop(p)ing). */
function repairStem(stem: string, r1: number): string {
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(stem)) return /^[aeo]..$/.test(stem) ? stem : stem.slice(0, -1);
  return r1 >= stem.length && endsInShortSyllable(stem) ? `${stem}e` : stem;
}

function finalYToI(word: string): string {
  return /.[^aeiouy][yY]$/.test(word) ? `${word.slice(0, -1)}i` : word;
}

/** Applies the first rule whose suffix fits; a suffix that starts before the region, or after the wrong letter, stays. */
function applyRules(word: string, rules: readonly SuffixRule[], region: number): string {
  for (const [suffix, replacement, precededBy] of rules) {
    if (!word.endsWith(suffix)) continue;
    const stem = word.slice(0, -suffix.length);
    const applies = stem.length >= region && (!precededBy || precededBy.test(stem));
    return applies ? stem + replacement : word;
  }
  return word;
}

/** -ative falls in R2 only, unlike the rest of step 3, which needs R1. */
function takeOffAtive(afterStep3: string, before: string, { r2 }: Regions): string {
  const fits = afterStep3 === before && before.endsWith('ative') && before.length - 5 >= r2;
  return fits ? before.slice(0, -5) : afterStep3;
}

function takeOffFinalEOrL(word: string, { r1, r2 }: Regions): string {
  const stem = word.slice(0, -1);
  if (word.endsWith('e') && (stem.length >= r2 || (stem.length >= r1 && !endsInShortSyllable(stem)))) return stem;
  if (word.endsWith('ll') && stem.length >= r2) return stem;
  return word;
}
