import { fiscalYearLabelJa, fiscalYearOf, formatYen, plainDateInTokyo, sumYen, subtractYen, unwrap, type Yen } from '@musubi/kernel';
import type { PrintedBlock, PrintedCell, PrintedDocument } from '@musubi/platform/documents/printed-document';
import { lineOfItem } from '../../domain/estimate-item.js';
import type { Estimate } from '../../domain/estimates/estimate.js';
import { instalmentsOfMilestones } from '../../domain/estimates/milestone-instalments.js';
import { ruleBasisSentence } from '../../domain/rule-basis.js';
import { dayIn, percent } from '../printed-words.js';
import { type EstimateWords, estimateWords } from './estimate-words.js';

type Language = 'ja' | 'en';

/** An estimate with the basis of every line (算定根拠), the tax by rate, the plan by fiscal year with what rounding makes, and the payments. */
export function printedEstimate(estimate: Estimate, language: Language): PrintedDocument {
  const words = estimateWords[language];
  const { parties, number, title, content, priced: { terms, price } } = estimate;
  const issuer = language === 'en' ? parties.universityEn ?? parties.university : parties.university;
  const issuedOn = plainDateInTokyo(new Date(estimate.sentAt ?? estimate.draftedAt));
  return {
    title: estimate.state === 'draft' ? words.title + words.draft : words.title, language, footer: `${issuer} ${number}`,
    blocks: [
      {
        kind: 'sides',
        left: [{ kind: 'heading', text: words.to(parties.company) }, { kind: 'text', text: words.offers }],
        right: [{ kind: 'facts', facts: [
          [words.number, number], [words.issuedOn, dayIn(language, issuedOn)], [words.validUntil, dayIn(language, content.validUntil)], [words.issuer, issuer],
          ...parties.address === null ? [] : [[words.address, parties.address] as const],
          ...parties.registrationNumber === null ? [] : [[words.registration, parties.registrationNumber] as const],
        ] }],
      },
      { kind: 'highlight', label: words.total, value: formatYen(price.total, 'yen', language) },
      { kind: 'facts', facts: [
        [words.subject, title], [words.type, words.types[terms.contractType]], [words.term, `${dayIn(language, terms.startDate)} – ${dayIn(language, terms.endDate)}`],
        [words.signing, dayIn(language, content.signingDate)], [words.style, words.styles[content.price.style]],
      ] },
      linesOf(estimate, words, language), taxOf(estimate, words), ...yearsOf(estimate, words, language), { kind: 'heading', text: words.payments }, paymentsOf(estimate, words, language),
      ...content.note === '' ? [] : [{ kind: 'heading', text: words.note } as const, { kind: 'text', text: content.note } as const],
    ],
  };
}

function linesOf({ content: { items }, adjustment, priced: { price, rule, policy, terms } }: Estimate, words: EstimateWords, language: Language): PrintedBlock {
  const { policy: { tax, rounding, dateBasis }, validFrom } = policy;
  const sentence = ruleBasisSentence({ policyValidFrom: validFrom, ruleIndex: price.ruleIndex, rateBp: rule.rateBp, base: rule.base, dateBasis, rounding, taxMode: tax.mode, taxRateBp: tax.rateBp });
  const first = fiscalYearOf(terms.startDate);
  const rows = items.map((item): PrintedCell[] => {
    const { line, basis } = unwrap(lineOfItem(item));
    return [words.kinds[item.kind], basis[language], yearIn(language, line.fiscalYear ?? first), line.amount];
  });
  return {
    kind: 'table',
    columns: [{ title: words.kind }, { title: words.basis, width: 'wide' }, { title: words.year }, { title: words.amount, align: 'right' }],
    rows: [...rows, ...adjustment > 0 ? [[words.adjustment, words.adjustmentBasis, yearIn(language, first), adjustment]] : [], [words.overhead, sentence[language], '', price.overhead]],
    sums: [[words.subtotal, '', '', price.subtotal], [tax.mode === 'inclusive' ? words.taxInside : words.tax, '', '', price.tax], [words.sum, '', '', price.total]],
  };
}

function taxOf({ priced: { price, policy: { policy: { tax } } } }: Estimate, words: EstimateWords): PrintedBlock {
  const rate = tax.mode === 'none' || tax.mode === 'export' ? words.untaxed[tax.mode] : percent(tax.rateBp);
  return {
    kind: 'table',
    columns: [{ title: words.byRate, width: 'wide' }, { title: words.net, align: 'right' }, { title: words.tax, align: 'right' }, { title: words.sum, align: 'right' }],
    rows: [[rate, subtractYen(price.total, price.tax), price.tax, price.total]],
  };
}

/** Of an estimate of one year the table would say nothing new. */
function yearsOf({ priced: { price: { byFiscalYear, roundingDifference } } }: Estimate, words: EstimateWords, language: Language): PrintedBlock[] {
  if (byFiscalYear.length < 2) return [];
  const cells = [words.direct, words.fees, words.overhead, words.tax, words.sum];
  const sumOf = (pick: (year: (typeof byFiscalYear)[number]) => Yen): Yen => sumYen(byFiscalYear.map(pick));
  const amounts = (pick: typeof sumOf): Yen[] => [
    pick(({ direct }) => direct), pick(({ researcherFee, strategicFee }) => sumYen([researcherFee, strategicFee])), pick(({ overhead }) => overhead), pick(({ tax }) => tax), pick(({ total }) => total),
  ];
  return [
    { kind: 'heading', text: words.years },
    {
      kind: 'table', columns: [{ title: words.year, width: 'wide' }, ...cells.map((title) => ({ title, align: 'right' as const }))],
      rows: byFiscalYear.map((year) => [yearIn(language, year.fiscalYear), ...amounts((pick) => pick(year))]), sums: [[words.sum, ...amounts(sumOf)]],
    },
    ...roundingDifference === 0 ? [] : [{ kind: 'text', text: words.rounding(formatYen(roundingDifference, 'yen', language)) } as const],
  ];
}

function paymentsOf({ content: { price }, priced: { instalments }, title }: Estimate, words: EstimateWords, language: Language): PrintedBlock {
  const milestones = price.style === 'resultLinked' ? price.milestones : [];
  const names = new Map(instalmentsOfMilestones(milestones, instalments).map((place, index) => [place, milestones[index]?.name]));
  const forWhat = (place: number): string => names.get(place) ?? (milestones.length > 0 ? words.fixed : title);
  return {
    kind: 'table', columns: [{ title: words.dueDate }, { title: words.payment, width: 'wide' }, { title: words.year }, { title: words.sum, align: 'right' }],
    rows: instalments.map(({ dueDate, fiscalYear, amount }, place) => [dayIn(language, dueDate), forWhat(place), yearIn(language, fiscalYear), amount]),
  };
}

function yearIn(language: Language, fiscalYear: number): string {
  return language === 'ja' ? fiscalYearLabelJa(fiscalYear) : `FY${fiscalYear}`;
}
