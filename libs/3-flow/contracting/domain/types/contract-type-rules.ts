import type { ContractType } from '../contract-type.js';

type Money = 'always' | 'maybe' | 'never';

/** Which contracts move money: a chair always does, an umbrella agreement may leave it to the contracts under it, an NDA never does. */
const moneyOf: Readonly<Record<ContractType, Money>> = {
  joint_research: 'always',
  commissioned_research: 'always',
  academic_consulting: 'always',
  joint_research_chair: 'always',
  joint_research_department: 'always',
  co_creation_lab: 'always',
  umbrella_agreement: 'maybe',
  donation: 'always',
  consortium: 'always',
  open_application: 'always',
  pooled_contribution: 'always',
  licence: 'maybe',
  mta: 'maybe',
  nda: 'never',
};

/** May a contract of the type have lines? A type of a university's own may. */
export function mayCarryMoney(type: string): boolean {
  return moneyOf[type as ContractType] !== 'never';
}

/** May it have none? Then no overhead rule is about it. */
export function mayBeWithoutMoney(type: string): boolean {
  return ['maybe', 'never'].includes(moneyOf[type as ContractType]);
}
