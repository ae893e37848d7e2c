import { countedIn } from '../counted.js';

/** SQL that lets the contracts of a group of the fact book through: the one place that says which they are. */
export const groupConditions = {
  all: 'true', private: 'is_private', large: `company_size = 'large'`, sme: `company_size = 'sme'`, private_10m: 'is_private and amount >= 10000000',
} as const;

/** SQL that lets the received entries of a goal through. */
export const moneyConditions = {
  private_joint_research_income: countedIn('private_joint_research'),
  chairs_and_departments_income: `contract_type in ('joint_research_chair', 'joint_research_department')`,
  donations: `contract_type = 'donation'`,
} as const;

/** SQL that lets the contracts of a goal through which count in each fiscal year that their term reaches into. */
export const standingConditions = {
  chairs_and_departments: `contract_type in ('joint_research_chair', 'joint_research_department')`,
  umbrella_agreements: `contract_type = 'umbrella_agreement'`,
  co_creation_labs: `contract_type = 'co_creation_lab'`,
} as const;

/** SQL of a subject's contracts, `contract_id` and `amount`; `$1` tenant, `$2` fiscal year, `$3` the day as of which. Undefined: not counted from contracts. */
export function contractsOf(subject: string): string | undefined {
  const standing = own(standingConditions, subject);
  if (standing !== undefined) {
    return `select contract_id, 0 as amount from contracting.published_contract
      where tenant_id = $1 and start_date <= make_date($2::int + 1, 3, 31) and end_date >= make_date($2::int, 4, 1) and signed_on <= $3 and ${standing}`;
  }
  const money = own(moneyConditions, subject);
  if (money !== undefined) return received(money, 'true');
  const [type = '', group = '', measure] = subject.split('.');
  const condition = own(groupConditions, group);
  if (condition === undefined || !['joint_research', 'commissioned_research'].includes(type)) return undefined;
  return received(`contract_type = '${type}'`, measure === 'count' ? `${condition} and amount > 0` : condition);
}

/** Each contract with what was received on it in the year. */
function received(entries: string, contracts: string): string {
  return `select contract_id, amount from (
      select contract_id, bool_or(is_private) as is_private, max(company_size) as company_size, sum(amount)::bigint as amount from reporting.income_entry
       where tenant_id = $1 and measure = 'received' and fiscal_year = $2 and recorded_on <= $3 and ${entries} group by 1) c
     where ${contracts}`;
}

function own(conditions: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(conditions, key) ? conditions[key] : undefined;
}
