import type { ContractType } from '../contract-type.js';
import type { ContractContent } from './contract-content.js';

export type ContentField = Exclude<keyof ContractContent, 'facts'>;

/** `contract`: the type asks for it. `taxCredit`: the company's credit for special research costs (特別試験研究費) does. */
export type MissingContent = { readonly field: ContentField | 'lines'; readonly for: 'contract' | 'taxCredit' };

const research: readonly ContentField[] = ['goals', 'people', 'resultOwnership', 'backgroundIp', 'foregroundIp', 'publication'];
const unit: readonly ContentField[] = ['unitName', ...research];

/** What each type of contract has to say (domain facts, §1 and §2). */
const requiredContent: Readonly<Record<ContractType, readonly ContentField[]>> = {
  joint_research: research,
  commissioned_research: research,
  academic_consulting: ['purpose', 'people', 'hours'],
  joint_research_chair: unit,
  joint_research_department: unit,
  co_creation_lab: unit,
  umbrella_agreement: ['purpose', 'scope'],
  donation: ['purpose'],
  consortium: ['parties', ...research],
  open_application: ['purpose', ...research],
  pooled_contribution: ['parties', 'purpose'],
  licence: ['scope', 'backgroundIp'],
  mta: ['materials', 'purpose', 'publication'],
  nda: ['purpose', 'confidentialUntil'],
};

/** The credit's list: breakdown of costs, ownership and publication. */
const creditFields = ['lines', 'resultOwnership', 'publication'] as const;

/** One party alone is no consortium. */
const leastParties = 2;

/** Whether a type that asks for parties would have less than two. */
export function tooFewParties(type: ContractType, parties: ContractContent['parties']): boolean {
  return requiredContent[type].includes('parties') && parties.length < leastParties;
}

/** What a contract does not say yet, in the order of the lists; it may be signed all the same, and the page shows it. */
export function missingContent(type: ContractType, content: ContractContent, lines: number): MissingContent[] {
  const lacks = (field: ContentField | 'lines'): boolean => {
    if (field === 'lines') return lines === 0;
    if (field === 'parties') return content.parties.length < leastParties;
    const said = content[field];
    return said === null || said.length === 0;
  };
  const mayBeCredited = requiredContent[type].includes('resultOwnership');
  return [
    ...requiredContent[type].filter(lacks).map((field) => ({ field, for: 'contract' as const })),
    ...(mayBeCredited ? creditFields : []).filter(lacks).map((field) => ({ field, for: 'taxCredit' as const })),
  ];
}
