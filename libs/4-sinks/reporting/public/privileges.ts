import type { Privileges } from '@musubi/identity';

const readers = { admin: 'organisation', contract_officer: 'organisation', auditor: 'organisation' } as const;

/** Who may read the university's figures. */
export const reportingPrivileges: Privileges = {
  'GET reports/income': readers,
  'GET reports/income.csv': readers,
  'GET reports/income/:fiscalYear/receipts': readers,
  'GET reports/income/:fiscalYear/receipts.csv': readers,
  'GET reports/income/:fiscalYear/entries': readers,
  'GET reports/income/:fiscalYear/entries.csv': readers,
  'GET reports/breakdown': readers,
  'GET reports/breakdown.csv': readers,
  'GET reports/forecast': readers,
  'GET reports/forecast/contracts': readers,
  'GET reports/kpis': readers,
  'GET reports/kpis.csv': readers,
  'POST reports/plans': { admin: 'organisation' },
  'POST reports/figures': { admin: 'organisation' },
  'GET reports/figures/:fiscalYear/contracts': readers,
  'GET reports/fact-book': readers,
  'GET reports/fact-book.csv': readers,
  'GET reports/income.xlsx': readers,
  'GET reports/breakdown.xlsx': readers,
  'GET reports/income/:fiscalYear/entries.xlsx': readers,
  'GET reports/kpis.xlsx': readers,
  'GET reports/fact-book.xlsx': readers,
};
