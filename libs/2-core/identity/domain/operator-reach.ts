import type { ManagedPerson } from './managed-person.js';
import { isAdministrator } from './administrators.js';

type Account = Pick<ManagedPerson, 'roles' | 'active'>;

/**
 * Whose accounts the platform's operator looks after: administrators', whom nobody else could help, and everybody's where
 * no administrator is left who can act. All others are their own administrator's.
 */
export function withinOperatorsReach<Person extends Account>(people: readonly Person[]): Person[] {
  const lookedAfter = people.some(({ roles, active }) => active && isAdministrator(roles));
  return people.filter(({ roles }) => !lookedAfter || isAdministrator(roles));
}
