import type { Contract, Engagement } from '../../../api/types';

/** What each panel of a contract is given. */
export interface WorkProps {
  readonly contract: Contract;
  readonly mayWork: boolean;
  readonly people: Engagement['people'];
}
