import type { ContractContent } from '../../../api/types';

type Party = Omit<ContractContent['parties'][number], 'share'>;

/** Parties as they are written in a form: one a line, `name, country, weight`. */
export function partyLines(parties: readonly Party[]): string {
  return parties.map(({ name, country, weight }) => [name, country, weight].join(', ')).join('\n');
}

/** A country that is left out is Japan, a weight 1. */
export function partiesOfLines(text: string): Party[] {
  return linesOf(text).map((line) => {
    const [name = '', country = 'JP', weight = '1'] = line.split(/[,、，]/u).map((part) => part.trim());
    return { name, country: country.toUpperCase(), weight: Number(weight) };
  });
}

/** The lines that say something. */
export function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
}
