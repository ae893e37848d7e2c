import { floorDivide, type PlainDate } from '@musubi/kernel';
import type { OverheadBase, OverheadPolicy, TaxPolicy } from './overhead-policy.js';

/** What is kept with a contract of the rule that priced it. */
export type AppliedRule = {
  readonly policyValidFrom: PlainDate;
  /** From 0; people count from 1. null where there is no money that a rule could be about. */
  readonly ruleIndex: number | null;
  readonly rateBp: number;
  readonly base: OverheadBase;
  readonly dateBasis: OverheadPolicy['dateBasis'];
  readonly rounding: OverheadPolicy['rounding'];
  readonly taxMode: TaxPolicy['mode'];
  readonly taxRateBp: number;
};

type Wording = { readonly ja: string; readonly en: string };

const bases: Readonly<Record<OverheadBase, Wording>> = {
  'direct': { ja: '直接経費', en: 'direct cost' },
  'direct+researcherFee': { ja: '直接経費と研究料の合計', en: 'direct cost and researcher fee' },
  'direct+tax': { ja: '直接経費と消費税の合計', en: 'direct cost and consumption tax' },
  'total': { ja: '受入総額', en: 'the total received' },
  'totalGrossedUp': { ja: '受入総額の内数', en: 'the total received, from within' },
};
const dates: Readonly<Record<OverheadPolicy['dateBasis'], Wording>> = {
  start: { ja: '研究開始日', en: 'start date' },
  signing: { ja: '契約締結日', en: 'signing date' },
};
const taxes: Readonly<Record<TaxPolicy['mode'], (rate: string) => Wording>> = {
  exclusive: (rate) => ({ ja: `消費税${rate}は外税`, en: `consumption tax of ${rate} on top` }),
  inclusive: (rate) => ({ ja: `消費税${rate}は内税`, en: `consumption tax of ${rate} included` }),
  none: () => ({ ja: '消費税は不課税', en: 'no consumption tax' }),
  export: () => ({ ja: '輸出免税', en: 'export, free of consumption tax' }),
};

/** The basis of the overhead (算定根拠) as one sentence, to be printed beside the amount. */
export function ruleBasisSentence(rule: AppliedRule): Wording {
  if (rule.ruleIndex === null) return { ja: '金銭の授受がないため、間接経費はありません。', en: 'No money is paid, so there is no overhead.' };
  const [rate, base, date, tax] = [percent(rule.rateBp), bases[rule.base], dates[rule.dateBasis], taxes[rule.taxMode](percent(rule.taxRateBp))];
  const { unit, scope } = rule.rounding;
  const yen = unit.toLocaleString('en-US');
  return {
    ja: `間接経費は${base.ja}の${rate}です（${rule.policyValidFrom}施行の規程の第${rule.ruleIndex + 1}項、${date.ja}による。`
      + `${scope === 'fiscalYear' ? '年度ごとに' : '総額で'}${yen}円未満切り捨て、${tax.ja}）。`,
    en: `Overhead is ${rate} of ${base.en} (rule ${rule.ruleIndex + 1} of the policy valid from ${rule.policyValidFrom}, by ${date.en}; `
      + `rounded down to ${yen} yen ${scope === 'fiscalYear' ? 'each fiscal year' : 'on the total'}, ${tax.en}).`,
  };
}

/** 3000 → 30%, 825 → 8.25%. */
function percent(rateBp: number): string {
  const whole = floorDivide(BigInt(rateBp), 100n);
  const [tenths, hundredths] = String(rateBp).padStart(2, '0').slice(-2);
  if (hundredths !== '0') return `${whole}.${tenths}${hundredths}%`;
  return tenths === '0' ? `${whole}%` : `${whole}.${tenths}%`;
}
