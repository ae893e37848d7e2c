import type { Privileges } from '@musubi/identity';

const readers = {
  company: 'own', liaison: 'own', researcher: 'own', admin: 'own', contract_officer: 'own', ip_officer: 'own', intermediary: 'own', operator: 'own',
} as const;

/** Who may do what with what they are told. */
export const notificationsPrivileges: Privileges = {
  'GET notifications': 'member',
  'POST notifications/read-all': readers,
  'POST notifications/:id/read': readers,
  'GET notification-settings': readers,
  'PATCH notification-settings': readers,
  'GET events': 'member',
  'GET status': 'member',
  'GET mailbox': 'anyone',
  'GET mailbox/:id': 'anyone',
};
