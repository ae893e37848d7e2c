import { sentenceOf } from './sentence-of';

const facts = (action: string, changes: Record<string, unknown>) => sentenceOf({ action, changes }, 'ja');

describe('the sentence of an entry', () => {
  it('names the facts of the change', () => {
    expect(facts('contract.signed', { number: 'MICHI-2026-0001', total: 7_150_000 })).toMatchObject({ key: 'contract_signed', facts: { number: 'MICHI-2026-0001', total: '7,150,000円' } });
    expect(facts('matches.proposed', { matchIds: ['a', 'b'] })).toMatchObject({ key: 'matches_proposed', facts: { count: '2' } });
  });

  it('has a dash for what the entry does not say', () => {
    expect(facts('contract.signed', { number: { odd: true }, total: 0.5 }).facts).toMatchObject({ number: '–', total: '–', count: '–' });
  });

  it.each(['bell.rung', 'constructor', 'toString', '__proto__', ''])('is the name of an action that nobody has words for: %j', (action) => {
    expect(facts(action, {})).toMatchObject({ key: 'other', facts: { action } });
  });
});
