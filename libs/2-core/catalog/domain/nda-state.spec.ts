import { ndaState } from './nda-state.js';

describe('an agreement', () => {
  const agreement = { validFrom: '2021-04-01', validUntil: '2022-03-31', endedAt: null };

  it('is in force from its first day to its last, both included', () => {
    expect(['2021-03-31', '2021-04-01', '2022-03-31', '2022-04-01'].map((day) => ndaState(agreement, day))).toEqual(['coming', 'in_force', 'in_force', 'over']);
  });

  it('without a last day stays in force, until it is ended', () => {
    expect(ndaState({ ...agreement, validUntil: null }, '2099-01-01')).toBe('in_force');
    expect(ndaState({ ...agreement, validUntil: null, endedAt: new Date() }, '2021-04-01')).toBe('ended');
  });
});
