import { readFileSync } from 'node:fs';
import { diagram } from '@musubi/kernel';
import { contractLifecycle, type ContractAction, type ContractState, isUnsigned } from './contract-lifecycle.js';

const states = Object.keys(contractLifecycle.states) as ContractState[];
const actions: ContractAction[] = ['submit', 'pass', 'return', 'sign', 'withdraw', 'activate', 'complete', 'terminate'];

describe('contract lifecycle', () => {
  it('is exactly this', () => {
    const moves = states.flatMap((state) =>
      actions.flatMap((action) => {
        const next = contractLifecycle.next(state, action);
        return next.ok ? [`${state} ${action} ${next.value}`] : [];
      }),
    );
    expect(moves).toEqual([
      'draft submit review',
      'draft sign signed',
      'draft withdraw withdrawn',
      'review pass gates',
      'review return draft',
      'review withdraw withdrawn',
      'gates return draft',
      'gates sign signed',
      'gates withdraw withdrawn',
      'signed activate active',
      'signed complete completed',
      'signed terminate terminated',
      'active complete completed',
      'active terminate terminated',
    ]);
  });

  it('names the refusal', () => {
    expect(contractLifecycle.next('draft', 'complete')).toMatchObject({
      error: { code: 'contract.illegal_transition', params: { state: 'draft', allowed: ['submit', 'sign', 'withdraw'] } },
    });
  });

  it('knows what was never signed: no way leads back there', () => {
    expect(states.filter(isUnsigned)).toEqual(['draft', 'review', 'gates', 'withdrawn']);
    const back = states.filter((state) => !isUnsigned(state)).flatMap((state) => Object.values(contractLifecycle.states[state]));
    expect(back.filter(isUnsigned)).toEqual([]);
  });

  it('is drawn in the guide as it is', () => {
    const guide = readFileSync(new URL('../../../../docs/guides/contracts.md', import.meta.url), 'utf8');
    expect(guide).toContain(`\`\`\`mermaid\n${diagram(contractLifecycle)}\`\`\``);
  });
});
