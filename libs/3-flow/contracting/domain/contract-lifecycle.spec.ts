import { diagram } from '@musubi/kernel';
import { contractLifecycle, type ContractAction, type ContractState } from './contract-lifecycle.js';

const states: ContractState[] = ['draft', 'signed', 'active', 'completed', 'terminated'];
const actions: ContractAction[] = ['sign', 'activate', 'complete', 'terminate'];

describe('contract lifecycle', () => {
  it('is exactly this', () => {
    const moves = states.flatMap((state) =>
      actions.flatMap((action) => {
        const next = contractLifecycle.next(state, action);
        return next.ok ? [`${state} ${action} ${next.value}`] : [];
      }),
    );
    expect(moves).toEqual([
      'draft sign signed',
      'signed activate active',
      'signed complete completed',
      'signed terminate terminated',
      'active complete completed',
      'active terminate terminated',
    ]);
  });

  it('names the refusal', () => {
    expect(contractLifecycle.next('draft', 'complete')).toMatchObject({
      error: { code: 'contract.illegal_transition', params: { state: 'draft', allowed: ['sign'] } },
    });
  });

  it('can be drawn', () => {
    expect(diagram(contractLifecycle)).toContain('  draft --> signed: sign\n');
  });
});
