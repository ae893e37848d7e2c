import { fiscalYearOf, subtractYen, type Yen } from '@musubi/kernel';
import type { ContractLine } from './contract-line.js';
import type { ContractFacts } from './overhead-facts.js';
import type { OverheadBase, OverheadPolicy } from './overhead-policy.js';
import type { AmendedPrice, AmendmentRule } from './price-amended-contract.js';

type Noted = {
  readonly policy: OverheadPolicy;
  readonly facts: ContractFacts;
  readonly lines: readonly ContractLine[];
  readonly budget: Yen | null;
  readonly price: AmendedPrice;
  /** The direct line's amount that the budget allows. */
  readonly foundDirect?: Yen | undefined;
};

/** What is not plain from the figures of an estimate, in English sentences. */
export function estimateNotes(noted: Noted): string[] {
  const rule = noted.policy.rules[noted.price.ruleIndex];
  return [
    ...(rule === undefined ? [] : baseNotes(rule.base, noted.policy)),
    ...budgetNotes(noted),
    ...yearNotes(noted),
    ...roundingNotes(noted),
    ...noted.price.amendmentRules.map((amendment) => amendmentNote(amendment, noted.policy)),
  ];
}

function baseNotes(base: OverheadBase, { tax }: OverheadPolicy): string[] {
  switch (base) {
    case 'direct':
    case 'direct+researcherFee':
      return [];
    case 'direct+tax':
      return [tax.mode === 'exclusive'
        ? 'The base of the overhead is direct cost and the consumption tax on it, counted exactly; tax is then taken once on the whole subtotal.'
        : `With the tax mode ${tax.mode} no tax is added to direct cost, so the base of the overhead is direct cost as it is.`];
    case 'total':
      return ['The overhead is a share of the whole amount received, fees and tax included.'];
    case 'totalGrossedUp':
      return ['The overhead is the amount received, fees and tax included, × rate ÷ (1 + rate).'];
  }
}

function budgetNotes({ budget, foundDirect, price }: Noted): string[] {
  if (budget === null || foundDirect === undefined) return [];
  const left = subtractYen(budget, price.total);
  return [`Of a budget of ${budget} yen the direct line may be ${foundDirect} yen; the total is ${price.total}, ${left} yen are left.`];
}

function yearNotes({ facts, lines, foundDirect }: Noted): string[] {
  const [first, last] = [fiscalYearOf(facts.startDate), fiscalYearOf(facts.endDate)];
  const isYearless = foundDirect === undefined && lines.some(({ fiscalYear }) => fiscalYear === undefined);
  return isYearless && first !== last ? [`Lines without a fiscal year are counted in fiscal year ${first}, that of the start.`] : [];
}

function roundingNotes({ policy: { rounding }, price: { roundingDifference } }: Noted): string[] {
  if (roundingDifference === 0) return [];
  const used = rounding.scope === 'fiscalYear' ? 'each fiscal year, as this policy does,' : 'each fiscal year';
  return [`Overhead rounded down ${used} is ${roundingDifference} yen less than rounded once on the total${rounding.scope === 'total' ? ', as this policy does' : ''}.`];
}

function amendmentNote({ date, ruleIndex }: AmendmentRule, { amendment }: OverheadPolicy): string {
  if (ruleIndex !== null) return `What the amendment of ${date} adds takes rule ${ruleIndex}, which holds on that day.`;
  return amendment === 'original'
    ? `The amendment of ${date} keeps the rule of the original contract.`
    : `The amendment of ${date} adds nothing on balance: it changes what was concluded, at the rates of then.`;
}
