import { analyseText } from '../analysis/analyse-text.js';

const NOTHING_MEETS = -0.3;

/** The pieces of equipment wanted that one of the offered names answers. */
export function equipmentMet(wanted: readonly string[], offered: readonly string[]): readonly string[] {
  const names = offered.map(termsOf);
  return wanted.filter((name) => {
    const terms = termsOf(name);
    return terms.size > 0 && names.some((other) => isWithin(terms, other) || isWithin(other, terms));
  });
}

/** Share of the wanted equipment that is there; a little against when none is; 0 when one side names nothing. */
export function equipmentFit(wanted: readonly string[], offered: readonly string[]): number {
  if (wanted.length === 0 || offered.length === 0) return 0;
  const met = equipmentMet(wanted, offered).length;
  return met === 0 ? NOTHING_MEETS : met / wanted.length;
}

/** 透過電子顕微鏡 is an 電子顕微鏡: all words of the shorter name are in the longer one. */
function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return some.size > 0 && [...some].every((term) => all.has(term));
}

function termsOf(name: string): ReadonlySet<string> {
  return new Set(analyseText(name).map(({ term }) => term));
}
