import { type ContractAction, contractLifecycle, type ContractState } from '../contract-lifecycle.js';

/** A step that a contract's state leaves open. */
export interface OpenMove {
  readonly action: ContractAction;
  /** Where it leads. */
  readonly state: ContractState;
  /** Is work thrown away, so that somebody has to say why? */
  readonly needsReason: boolean;
  /** Does nothing follow, so that it cannot be undone? */
  readonly final: boolean;
}

const withReason: readonly ContractAction[] = ['return', 'withdraw', 'terminate'];

export function needsReason(action: ContractAction): boolean {
  return withReason.includes(action);
}

/** In the lifecycle's order; none of what has ended. */
export function openMoves(state: ContractState): OpenMove[] {
  const targets: Partial<Record<ContractAction, ContractState>> = contractLifecycle.states[state];
  return (Object.entries(targets) as [ContractAction, ContractState][]).map(([action, target]) => ({
    action, state: target, needsReason: needsReason(action), final: Object.keys(contractLifecycle.states[target]).length === 0,
  }));
}
