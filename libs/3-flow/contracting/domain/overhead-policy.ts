import type { BasisPoints, PlainDate, Yen } from '@musubi/kernel';

/**
 * What the overhead (間接経費) is a share of. `direct+tax` is direct cost with the consumption tax on it, counted exactly (only the overhead is rounded), which
 * is the same as `direct` where no tax is added. `total` is a share of all that is received, tax and fees included (内掛け,
 * 20 % of the total); `totalGrossedUp` is that amount × rate ÷ (1 + rate) (a donation × 30/130).
 */
export type OverheadBase = 'direct' | 'direct+researcherFee' | 'direct+tax' | 'total' | 'totalGrossedUp';

/** When a rule holds: every key given must hold; bounds are inclusive. A fact not known fulfils no key. */
export type OverheadCondition = {
  /** First and last day of the policy's date (`dateBasis`). */
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
  /** Names as stored; a table may name types that are a university's own. */
  readonly contractTypes?: readonly string[] | undefined;
  /** The company is a small or medium enterprise (true) or is not (false). */
  readonly sme?: boolean | undefined;
  /** The prefecture of the company's head office. */
  readonly prefecture?: string | undefined;
  readonly directAtLeast?: Yen | undefined;
  readonly directAtMost?: Yen | undefined;
  /** Direct cost ÷ months × 12, compared exactly; a begun month counts. */
  readonly annualisedDirectAtLeast?: Yen | undefined;
  /** The contract hangs under an umbrella agreement. */
  readonly umbrella?: boolean | undefined;
  readonly publicMoney?: boolean | undefined;
};

export type OverheadRule = {
  readonly when: OverheadCondition;
  readonly base: OverheadBase;
  readonly rateBp: BasisPoints;
};

/** Consumption tax: on top (外税), inside (内税), not taxable (不課税), or an export at 0 %. */
export type TaxPolicy = { readonly mode: 'exclusive' | 'inclusive' | 'none' | 'export'; readonly rateBp: BasisPoints };

/** A university's overhead rules as a table, because universities differ. The first rule that holds wins. */
export type OverheadPolicy = {
  readonly dateBasis: 'start' | 'signing';
  /** Overhead is rounded down to `unit` yen, once on the total or once for each fiscal year. */
  readonly rounding: { readonly unit: 1 | 1000; readonly scope: 'total' | 'fiscalYear' };
  readonly tax: TaxPolicy;
  /** The rate an amendment's added part takes: the one in force then, or the original's. */
  readonly amendment: 'current' | 'original';
  readonly rules: readonly OverheadRule[];
};
