import type { OverheadPolicy, PolicyNote } from '@musubi/contracting';
import { basisPoints, plainDate, yen } from '@musubi/kernel';

/** A policy of a demo university, in force for contracts that start on `validFrom` or later. */
export interface DemoPolicy {
  readonly university: string;
  readonly validFrom: string;
  readonly policy: OverheadPolicy;
  readonly note: PolicyNote;
}

type Rule = OverheadPolicy['rules'][number];

const always = (percent: number): Rule => ({ when: {}, base: 'direct', rateBp: basisPoints(percent * 100) });

function byStart(taxPercent: number, ...rules: Rule[]): OverheadPolicy {
  return {
    dateBasis: 'start',
    rounding: { unit: 1, scope: 'total' },
    tax: { mode: 'exclusive', rateBp: basisPoints(taxPercent * 100) },
    amendment: 'current',
    rules,
  };
}

const unconfirmed: PolicyNote = {
  source: 'モデル大学の公表値（2018年度 10%、2020年度 30%）',
  note: '2019年度の料率は確認できていません（未確認）。2020年3月31日までに始まる契約に10%を当てています。',
  unconfirmedFiscalYears: [2019],
};

/** Consumption tax is 8 % until 2019-09-30, so the model university's table has a row for it. */
export const demoPolicies: readonly DemoPolicy[] = [
  { university: 'MICHINOKU', validFrom: '2016-04-01', policy: byStart(8, always(10)), note: unconfirmed },
  { university: 'MICHINOKU', validFrom: '2019-10-01', policy: byStart(10, always(10)), note: unconfirmed },
  {
    university: 'MICHINOKU', validFrom: '2020-04-01', policy: byStart(10, always(30)),
    note: { source: 'モデル大学の公表値（2020年度から30%）' },
  },
  {
    university: 'KITAHAMA', validFrom: '2020-04-01', note: { source: 'デモ用の規程（架空）' },
    policy: byStart(10, { when: { directAtLeast: yen(5_000_000) }, base: 'direct', rateBp: basisPoints(3_000) },
      { when: { umbrella: true }, base: 'direct', rateBp: basisPoints(3_000) }, always(10)),
  },
  {
    university: 'SHIOMI', validFrom: '2020-04-01', note: { source: 'デモ用の規程（架空）' },
    policy: byStart(10, { when: { sme: true, prefecture: '宮城県' }, base: 'direct', rateBp: basisPoints(2_000) }, always(30)),
  },
];

/** The model university's policy for a contract that starts on a day. Throws RangeError before the first. */
export function michinokuPolicyOn(startDate: string): OverheadPolicy {
  const found = demoPolicies
    .filter(({ university, validFrom }) => university === 'MICHINOKU' && validFrom <= plainDate(startDate))
    .at(-1);
  if (!found) throw new RangeError(`no policy on ${startDate}`);
  return found.policy;
}
