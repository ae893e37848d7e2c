import { auditPrivileges } from '@musubi/audit';
import { catalogPrivileges } from '@musubi/catalog';
import { contractingPrivileges } from '@musubi/contracting';
import { identityPrivileges, type Privileges } from '@musubi/identity';
import { matchingPrivileges } from '@musubi/matching';
import { notificationsPrivileges } from '@musubi/notifications';
import { reportingPrivileges } from '@musubi/reporting';
import { triagePrivileges } from '@musubi/triage';

/** For load balancers and Prometheus; `/metrics` asks for its own token. The queue board is the platform operator's. */
export const processPrivileges: Privileges = { 'GET health/live': 'anyone', 'GET health/ready': 'anyone', 'GET metrics': 'anyone', 'GET queues': { operator: 'organisation' } };

/** Every route's row, context by context. The endpoints' own declarations must say the same. */
export const privilegeMatrix: Readonly<Record<string, Privileges>> = {
  identity: identityPrivileges,
  catalog: catalogPrivileges,
  matching: matchingPrivileges,
  triage: triagePrivileges,
  contracting: contractingPrivileges,
  notifications: notificationsPrivileges,
  reporting: reportingPrivileges,
  audit: auditPrivileges,
  process: processPrivileges,
};
