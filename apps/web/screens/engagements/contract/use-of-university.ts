import { useSession } from '../../../api/session';

const ofUniversity = ['liaison', 'researcher', 'admin', 'contract_officer', 'auditor'];

/** Whether who is looking is of a university, whose own some of a contract is. */
export function useOfUniversity(): boolean {
  return (useSession()?.roles ?? []).some((role) => ofUniversity.includes(role));
}
