import type { Industry, Organisation } from '../public/organisation.js';

interface Limits { readonly capital: number; readonly employees: number }

/** 中小企業基本法, article 2: capital (yen) or regular employees; either limit met is enough. */
const limits: Readonly<Record<Industry, Limits>> = {
  manufacturing: { capital: 300_000_000, employees: 300 },
  wholesale: { capital: 100_000_000, employees: 100 },
  retail: { capital: 50_000_000, employees: 50 },
  service: { capital: 50_000_000, employees: 100 },
};

/**
 * Is it a small or medium enterprise? An industry not known counts like manufacturing (製造業その他). Null for what is
 * no company, or when the figures known decide nothing.
 */
export function isSmallOrMediumEnterprise(
  company: Pick<Organisation, 'kind' | 'industry' | 'capital' | 'employees'>,
): boolean | null {
  if (company.kind !== 'company') return null;
  const { capital, employees } = limits[company.industry ?? 'manufacturing'];
  const byCapital = company.capital === null ? null : company.capital <= capital;
  const byEmployees = company.employees === null ? null : company.employees <= employees;
  if (byCapital === true || byEmployees === true) return true;
  return byCapital === null || byEmployees === null ? null : false;
}
