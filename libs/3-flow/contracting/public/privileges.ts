import type { Privileges } from '@musubi/identity';

const workers = { liaison: 'case', researcher: 'case', admin: 'organisation', contract_officer: 'organisation' } as const;
const readers = { ...workers, company: 'shared', auditor: 'organisation' } as const;

const caseFields = ['id', 'university', 'status', 'openedAt', 'seeds', 'contracts'];
const contractFields = ['id', 'number', 'type', 'state', 'signingDate', 'startDate', 'endDate', 'university', 'department', 'engagementId'];

/** Who may do what with cases and contracts. */
export const contractingPrivileges: Privileges = {
  // Who looks after which department is the university's own affair.
  'GET engagements/:id': { ...readers, company: { scope: 'shared', without: ['people.departments'] } },
  'GET engagements/:id/contracts': readers,
  'POST engagements/:id/contracts': workers,
  'POST engagements/:id/contracts/preview': workers,
  'GET contracts/:id': readers,
  'POST contracts/:id/sign': workers,
  'POST contracts/:id/receipts': workers,
  'POST contracts/:id/moves': workers,
  'POST contracts/:id/amendments': workers,
  'POST contracts/:id/amendments/preview': workers,
  'GET contracts/:id/approvals': { ...workers, auditor: 'organisation' },
  'POST contracts/:id/approvals': workers,
  'POST contracts/:id/approvals/:approvalId/decide': { liaison: 'case', admin: 'organisation', contract_officer: 'organisation' },
  'GET approval-threshold': { liaison: 'organisation', researcher: 'organisation', admin: 'organisation', contract_officer: 'organisation', auditor: 'organisation' },
  'PUT approval-threshold': { admin: 'organisation' },
  // The company reads what is for both parties.
  'GET contracts/:id/documents': readers,
  'POST contracts/:id/documents': workers,
  'GET contract-documents/:id/file': readers,
  'POST contract-documents/:id/withdraw': workers,
  'GET contracts/:id/content': { ...workers, auditor: 'organisation' },
  'PUT contracts/:id/content': workers,
  'POST contracts/:id/gates': workers,
  'POST contracts/:id/receipts/:receiptId/reverse': workers,
  'POST contracts/:id/receipts/:receiptId/move': workers,
  'POST contracts/:id/refunds': workers,
  'POST contracts/:id/carry-overs': workers,
  'GET contracts/:id/invoices': readers,
  'POST contracts/:id/invoices': workers,
  'POST invoices/:id/cancel': workers,
  'GET engagements/:id/estimates': readers,
  'POST engagements/:id/estimates': workers,
  'POST engagements/:id/estimates/preview': workers,
  'GET estimates/:id': readers,
  'PUT estimates/:id': workers,
  'POST estimates/:id/send': workers,
  'POST estimates/:id/accept': { company: 'shared' },
  'POST estimates/:id/decline': { company: 'shared' },
  'GET invoices/:id/pdf': readers,
  'GET invoices/:id/xlsx': readers,
  'GET invoice-issuer': { liaison: 'organisation', researcher: 'organisation', admin: 'organisation', contract_officer: 'organisation', auditor: 'organisation' },
  'PUT invoice-issuer': { admin: 'organisation' },
  'GET contracts/:id/stage-gates': readers,
  'POST contracts/:id/stage-gates': workers,
  'POST stage-gates/:id/reports': workers,
  'GET reminder-days': { liaison: 'organisation', researcher: 'organisation', admin: 'organisation', contract_officer: 'organisation', auditor: 'organisation' },
  'PUT reminder-days': { admin: 'organisation' },
  'GET bank-files': { admin: 'organisation', contract_officer: 'organisation', auditor: 'organisation' },
  'POST bank-files': { admin: 'organisation', contract_officer: 'organisation' },
  'GET bank-files/:id': { admin: 'organisation', contract_officer: 'organisation', auditor: 'organisation' },
  'POST bank-files/:id/confirm': { admin: 'organisation', contract_officer: 'organisation' },
  // Of universities that granted it; never an amount, the company or its texts.
  'GET ip/cases': { ip_officer: { scope: 'shared', only: caseFields } },
  'GET ip/cases/:id': { ip_officer: { scope: 'shared', only: caseFields } },
  'GET ip/contracts': { ip_officer: { scope: 'shared', only: contractFields } },
  'GET overhead-policy': { liaison: 'organisation', researcher: 'organisation', admin: 'organisation', contract_officer: 'organisation', auditor: 'organisation' },
  'GET overhead-policies': { admin: 'organisation', contract_officer: 'organisation', auditor: 'organisation' },
  'POST overhead-policies': { admin: 'organisation' },
  'POST overhead-policies/try': { admin: 'organisation', contract_officer: 'organisation' },
  'POST overhead-policies/what-if': { admin: 'organisation', contract_officer: 'organisation' },
  'POST overhead-policies/what-if/contracts': { admin: 'organisation', contract_officer: 'organisation' },
};
