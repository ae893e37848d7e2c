import type { ContractType } from '../contract-type.js';
import type { ContractContent, ContractFact } from './contract-content.js';

export const gateKinds = ['conflict_of_interest', 'export_control', 'research_ethics', 'side_job', 'public_money'] as const;
export type GateKind = (typeof gateKinds)[number];
export type GateFact = ContractFact | 'foreign_party';

type Gate = {
  /** Any of these raises it. */
  readonly raisedBy: readonly GateFact[];
  /** All of these are to be looked at before it is cleared. */
  readonly checks: readonly string[];
};

/** Domain facts, §7: what is looked at before a contract is signed. */
const gates: Readonly<Record<GateKind, Gate>> = {
  conflict_of_interest: { raisedBy: ['interests'], checks: ['interests_declared', 'committee_heard'] },
  export_control: { raisedBy: ['foreign_party', 'listed_item'], checks: ['item_list', 'end_user', 'use', 'deemed_export'] },
  research_ethics: { raisedBy: ['human_subjects', 'animals', 'genetic_modification'], checks: ['committee_approval'] },
  side_job: { raisedBy: ['side_job'], checks: ['permission_given', 'hours_kept_apart'] },
  public_money: { raisedBy: ['public_money'], checks: ['programme_rules', 'no_double_funding'] },
};

const ofResearch = gateKinds;
const withoutEthics: readonly GateKind[] = ['conflict_of_interest', 'export_control', 'side_job', 'public_money'];

/** Which gates a type of contract has: a gift is given without an answer, so nothing is exported and nobody is studied. */
export const gatesOfType: Readonly<Record<ContractType, readonly GateKind[]>> = {
  joint_research: ofResearch,
  commissioned_research: ofResearch,
  academic_consulting: withoutEthics,
  joint_research_chair: ofResearch,
  joint_research_department: ofResearch,
  co_creation_lab: ofResearch,
  umbrella_agreement: ['conflict_of_interest', 'export_control'],
  donation: ['conflict_of_interest'],
  consortium: ofResearch,
  open_application: ofResearch,
  pooled_contribution: ['conflict_of_interest', 'export_control', 'public_money'],
  licence: ['conflict_of_interest', 'export_control', 'public_money'],
  mta: ['conflict_of_interest', 'export_control', 'research_ethics'],
  nda: ['export_control'],
};

/** A fact of a contract, and in words that never change what a decision on it is about: each party from abroad is looked at by itself. */
export type FoundFact = { readonly fact: GateFact; readonly about: string };

/** What of a contract some gate may be about. */
export function factsOf({ facts, parties }: Pick<ContractContent, 'facts' | 'parties'>, publicMoney: boolean): FoundFact[] {
  const told = new Set<GateFact>([...facts, ...(publicMoney ? ['public_money' as const] : [])]);
  return [
    ...[...told].map((fact) => ({ fact, about: fact })),
    ...parties.filter(isAbroad).map(({ name, country }) => ({ fact: 'foreign_party' as const, about: `foreign_party ${country} ${name}` })),
  ];
}

function isAbroad({ country }: ContractContent['parties'][number]): boolean {
  return country !== 'JP';
}

export type GateDecision = {
  readonly kind: GateKind;
  readonly outcome: 'cleared' | 'refused';
  readonly note: string;
  /** The facts it was taken on: a new one asks for a new decision. */
  readonly about: readonly string[];
  readonly decidedAt: Date | string;
  readonly decidedBy: string;
};

/** A gate that some fact has raised. Red, and in the way of a signature, unless `cleared`. */
export type RaisedGate = {
  readonly kind: GateKind;
  readonly state: 'open' | 'cleared' | 'refused';
  readonly raisedBy: readonly GateFact[];
  /** What a decision now is about. */
  readonly about: readonly string[];
  readonly checks: readonly string[];
  /** The last one, also where it holds no longer. */
  readonly decision: GateDecision | null;
};

/** The gates of a contract by its facts and the decisions so far, oldest first. None where no fact asks for one. */
export function raisedGates(type: ContractType, facts: readonly FoundFact[], decisions: readonly GateDecision[]): RaisedGate[] {
  return gatesOfType[type].flatMap((kind) => {
    const raisedBy = gates[kind].raisedBy.filter((each) => facts.some(({ fact }) => fact === each));
    if (raisedBy.length === 0) return [];
    const about = facts.flatMap((found) => (raisedBy.includes(found.fact) ? [found.about] : []));
    const decision = decisions.findLast((each) => each.kind === kind) ?? null;
    const holds = decision !== null && about.every((each) => decision.about.includes(each));
    return [{ kind, state: holds ? decision.outcome : 'open', raisedBy, about, checks: gates[kind].checks, decision }];
  });
}

/** Export control as parties from abroad who join raise it, whatever was decided before they did; undefined where nobody does, or the type has no such gate. */
export function gateOfNewParties(type: ContractType, before: ContractContent['parties'], { facts, parties }: Pick<ContractContent, 'facts' | 'parties'>): RaisedGate | undefined {
  const joins = parties.some((party) => isAbroad(party) && !before.some(({ name, country }) => name === party.name && country === party.country));
  return joins ? raisedGates(type, factsOf({ facts, parties }, false), []).find(({ kind }) => kind === 'export_control') : undefined;
}

/** Those that are in the way of a signature. */
export function redGates(raised: readonly RaisedGate[]): GateKind[] {
  return raised.filter(({ state }) => state !== 'cleared').map(({ kind }) => kind);
}
