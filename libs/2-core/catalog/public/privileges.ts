import type { Cell, Privileges } from '@musubi/identity';

/** Whom else the company asked is its own affair. */
const asked: Cell = { scope: 'shared', without: ['universities', 'liaisons', 'revealedTo'] };
const needReaders = { company: 'organisation', liaison: asked, researcher: asked, admin: asked, auditor: asked } as const;
const seedReaders = {
  company: 'shared', liaison: 'shared', researcher: 'shared', admin: 'shared', contract_officer: 'shared', auditor: 'shared', ip_officer: 'shared', intermediary: 'shared',
} as const;
/** Opening leaves a record that the researcher sees, so that an auditor, who changes nothing, reads it as the university's own. */
const detailOpeners = { company: 'shared', liaison: 'shared', researcher: 'shared', admin: 'shared', contract_officer: 'shared', ip_officer: 'shared', intermediary: 'shared' } as const;
const ndaKeepers = { liaison: 'organisation', admin: 'organisation', contract_officer: 'organisation' } as const;
const seedWriters = { liaison: 'organisation', researcher: 'own', admin: 'organisation' } as const;
/** What an intermediary posted for a client, while the client's mandate holds. */
const clientNeeds = { intermediary: { scope: 'shared', without: ['budget'] } } as const;

/** Who may do what with needs and seeds. */
export const catalogPrivileges: Privileges = {
  'GET needs': needReaders,
  'POST needs': { company: 'organisation' },
  'GET needs/:id': needReaders,
  'PATCH needs/:id': { company: 'organisation' },
  'POST needs/:id/withdraw': { company: 'organisation' },
  'POST needs/:id/reveal': { company: 'organisation' },
  'GET mandates': { company_admin: 'organisation', intermediary: 'shared' },
  'POST mandates': { company_admin: 'organisation' },
  'POST mandates/:id/end': { company_admin: 'organisation' },
  'GET client-needs': clientNeeds,
  'POST client-needs': clientNeeds,
  'GET client-needs/:id': clientNeeds,
  'PATCH client-needs/:id': clientNeeds,
  'GET seeds': seedReaders,
  'POST seeds': seedWriters,
  'GET seeds/mine': { ...seedWriters, auditor: 'organisation' },
  'GET seeds/:id': seedReaders,
  'PATCH seeds/:id': seedWriters,
  'POST seeds/:id/withdraw': seedWriters,
  'GET seeds/:id/detail': { ...seedWriters, auditor: 'organisation' },
  'PUT seeds/:id/detail': seedWriters,
  'POST seeds/:id/detail/openings': detailOpeners,
  'GET seeds/:id/detail/openings': { ...seedWriters, auditor: 'organisation' },
  'GET ip/seeds': { ip_officer: { scope: 'shared', only: ['id', 'title', 'university', 'department', 'researcher', 'kind', 'fieldCodes', 'trl'] } },
  'POST ndas': ndaKeepers,
  'POST ndas/:id/end': ndaKeepers,
  'GET ndas': { ...ndaKeepers, auditor: 'organisation', company: 'organisation' },
};
