import type { ContractType, OverheadBase, PolicyTable, PolicyVersion, PublishPolicyBody } from '../../api/types';

export type Condition = NonNullable<PolicyTable['rules'][number]['when']>;
export type ConditionKey = keyof Condition;

/** In the order a rule is read aloud. */
export const conditionKeys = [
  'contractTypes', 'from', 'to', 'sme', 'prefecture', 'umbrella', 'publicMoney', 'directAtLeast', 'directAtMost', 'annualisedDirectAtLeast',
] as const satisfies readonly ConditionKey[];

export const bases = ['direct', 'direct+researcherFee', 'direct+tax', 'total', 'totalGrossedUp'] as const satisfies readonly OverheadBase[];

/** A condition that was added and not filled in yet is null. */
export type DraftCondition = { readonly [Key in ConditionKey]?: NonNullable<Condition[Key]> | null };

export interface DraftRule {
  /** Only tells rows apart. */
  readonly key: number;
  readonly when: DraftCondition;
  readonly base: OverheadBase;
  /** As it is typed: 30, 8.25. */
  readonly percent: string;
}

export interface PolicyDraft {
  readonly validFrom: string;
  readonly dateBasis: PolicyTable['dateBasis'];
  readonly rounding: PolicyTable['rounding'];
  readonly tax: { readonly mode: PolicyTable['tax']['mode']; readonly percent: string };
  readonly amendment: PolicyTable['amendment'];
  readonly rules: readonly DraftRule[];
  readonly source: string;
  readonly note: string;
}

export function newRule(key: number): DraftRule {
  return { key, when: {}, base: 'direct', percent: '30' };
}

/** A table to begin with: that of a version, or the plainest. */
export function draftFrom(version: PolicyVersion | undefined): PolicyDraft {
  if (!version) {
    return {
      validFrom: '', dateBasis: 'start', rounding: { unit: 1, scope: 'total' }, tax: { mode: 'exclusive', percent: '10' }, amendment: 'current', rules: [newRule(1)],
      source: '', note: '',
    };
  }
  const { dateBasis, rounding, tax, amendment, rules } = version;
  return {
    validFrom: '', dateBasis, rounding: { unit: rounding.unit === 1_000 ? 1_000 : 1, scope: rounding.scope }, amendment,
    tax: { mode: tax.mode, percent: percentOf(tax.rateBp) },
    rules: rules.map(({ when, base, rateBp }, index) => {
      const types = when.contractTypes as readonly ContractType[] | undefined;
      return { key: index + 1, base, percent: percentOf(rateBp), when: { ...when, ...(types && { contractTypes: [...types] }) } as DraftCondition };
    }),
    source: '', note: '',
  };
}

/** The table as it is sent; undefined while something is missing. */
export function tableOf({ dateBasis, rounding, tax, amendment, rules }: PolicyDraft): PolicyTable | undefined {
  const taxRate = tax.mode === 'none' || tax.mode === 'export' ? 0 : basisPointsOf(tax.percent);
  const sent = rules.flatMap(({ when, base, percent }) => {
    const rateBp = basisPointsOf(percent);
    return rateBp === undefined || !isFilled(when) ? [] : [{ when: when as Condition, base, rateBp }];
  });
  if (taxRate === undefined || rules.length === 0 || sent.length < rules.length) return undefined;
  return { dateBasis, rounding, tax: { mode: tax.mode, rateBp: taxRate }, amendment, rules: sent };
}

export function bodyOf(draft: PolicyDraft): PublishPolicyBody | undefined {
  const policy = tableOf(draft);
  const [source, note] = [draft.source.trim(), draft.note.trim()];
  if (!policy || draft.validFrom === '' || source === '') return undefined;
  return { validFrom: draft.validFrom, policy, source, ...(note !== '' && { note }) };
}

/** The table of a version as it is sent. */
export function tableFrom(version: PolicyVersion): PolicyTable | undefined {
  return tableOf(draftFrom(version));
}

function isFilled(when: DraftCondition): boolean {
  return conditionKeys.every((key) => {
    const value = when[key];
    return value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
  });
}

/** 30 → 3000, 8.25 → 825, exactly; undefined for what is no rate. */
export function basisPointsOf(percent: string): number | undefined {
  const parts = /^(?<whole>\d{1,3})(?:\.(?<part>\d{1,2}))?$/u.exec(percent.trim())?.groups;
  return parts && Number((parts['whole'] ?? '') + (parts['part'] ?? '').padEnd(2, '0'));
}

/** 3000 → 30, 825 → 8.25. */
export function percentOf(basisPoints: number): string {
  const digits = String(basisPoints).padStart(3, '0');
  const [whole, part] = [digits.slice(0, -2), digits.slice(-2)];
  if (part === '00') return whole;
  return `${whole}.${part.endsWith('0') ? part.slice(0, 1) : part}`;
}

/** Moves a rule one place up or down: the first that holds wins, so the order is part of the table. */
export function moved(rules: readonly DraftRule[], from: number, by: -1 | 1): readonly DraftRule[] {
  const rule = rules[from];
  const others = rules.filter((_, index) => index !== from);
  return rule === undefined ? rules : [...others.slice(0, from + by), rule, ...others.slice(from + by)];
}
