/** The kinds of contract a university makes with a company (domain facts, §1), as stored and sent. */
export const contractTypes = [
  'joint_research',
  'commissioned_research',
  'academic_consulting',
  'joint_research_chair',
  'joint_research_department',
  'co_creation_lab',
  'umbrella_agreement',
  'donation',
  'consortium',
  'open_application',
  'pooled_contribution',
  'licence',
  'mta',
  'nda',
] as const;

export type ContractType = (typeof contractTypes)[number];

/** Is it one of the contract types? */
export function isContractType(value: unknown): value is ContractType {
  return contractTypes.some((type) => type === value);
}
