import { contractLifecycle, type ContractState } from '../contract-lifecycle.js';
import { openMoves } from './open-moves.js';

describe('the moves that a state leaves open', () => {
  it('are those of the lifecycle, with what a person has to know of each', () => {
    expect(openMoves('draft').map(({ action, state, needsReason, final }) => [action, state, needsReason, final])).toEqual([
      ['submit', 'review', false, false], ['sign', 'signed', false, false], ['withdraw', 'withdrawn', true, true],
    ]);
    expect(openMoves('review')).toContainEqual({ action: 'return', state: 'draft', needsReason: true, final: false });
    expect(openMoves('active')).toContainEqual({ action: 'complete', state: 'completed', needsReason: false, final: true });
  });

  it('lead where the lifecycle leads; what has ended has none', () => {
    for (const state of Object.keys(contractLifecycle.states) as ContractState[]) {
      for (const move of openMoves(state)) expect(contractLifecycle.next(state, move.action)).toEqual({ ok: true, value: move.state });
    }
    expect([...openMoves('completed'), ...openMoves('terminated'), ...openMoves('withdrawn')]).toEqual([]);
  });
});
