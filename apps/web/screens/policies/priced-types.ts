import type { ContractType } from '../../api/types';

/** The types of contract that may bring money. */
export const pricedTypes = [
  'joint_research', 'commissioned_research', 'academic_consulting', 'joint_research_chair', 'joint_research_department',
  'co_creation_lab', 'umbrella_agreement', 'donation', 'consortium', 'open_application', 'pooled_contribution', 'licence', 'mta',
] as const satisfies readonly ContractType[];
