import fc from 'fast-check';
import { contractTypes } from '../contract-type.js';
import { contractFacts, noContent } from './contract-content.js';
import { factsOf, type FoundFact, type GateDecision, type GateFact, gateKinds, gatesOfType, raisedGates, redGates } from './gates.js';

const domestic = { name: '東北電池株式会社', country: 'JP', weight: 1 };
const cleared = (about: readonly string[], outcome: GateDecision['outcome'] = 'cleared'): GateDecision =>
  ({ kind: 'export_control', outcome, note: '該非判定書のとおり', about, decidedAt: new Date(0), decidedBy: 'u' });

const told = (...facts: readonly GateFact[]): FoundFact[] => facts.map((fact) => ({ fact, about: fact }));

describe('gates', () => {
  it('are none for a plain domestic contract of any type', () => {
    for (const type of contractTypes) expect(raisedGates(type, factsOf({ ...noContent, parties: [domestic] }, false), [])).toEqual([]);
  });

  it('of export control are opened by a foreign party or a listed item', () => {
    const foreign = factsOf({ ...noContent, parties: [domestic, { ...domestic, country: 'DE' }] }, false);
    expect(raisedGates('joint_research', foreign, [])).toMatchObject([{ kind: 'export_control', state: 'open', raisedBy: ['foreign_party'] }]);
    expect(redGates(raisedGates('nda', factsOf({ ...noContent, facts: ['listed_item'] }, false), []))).toEqual(['export_control']);
  });

  it('follow the type: a donation has no ethics, public money asks where it is spent', () => {
    expect(raisedGates('donation', told('human_subjects', 'foreign_party'), [])).toEqual([]);
    expect(redGates(raisedGates('joint_research', factsOf(noContent, true), []))).toEqual(['public_money']);
  });

  it('stay decided until a fact appears that nobody has looked at', () => {
    const [stands] = raisedGates('joint_research', told('foreign_party'), [cleared(['foreign_party'])]);
    expect(stands?.state).toBe('cleared');
    const [again] = raisedGates('joint_research', told('foreign_party', 'listed_item'), [cleared(['foreign_party'])]);
    expect(again?.state).toBe('open');
    const [refused] = raisedGates('joint_research', told('foreign_party'), [cleared(['foreign_party']), cleared(['foreign_party'], 'refused')]);
    expect(refused?.state).toBe('refused');
  });

  it('ask again for a second party from abroad, not for one that changes its share or its place', () => {
    const [batterie, cells] = [{ name: 'Batterie GmbH', country: 'DE', weight: 1 }, { name: 'Cells Ltd', country: 'GB', weight: 1 }];
    const stateOf = (...parties: typeof domestic[]) => (about: readonly string[]) =>
      raisedGates('joint_research', factsOf({ ...noContent, parties }, false), [cleared(about)])[0]?.state;
    const about = raisedGates('joint_research', factsOf({ ...noContent, parties: [domestic, batterie] }, false), [])[0]?.about ?? [];
    expect([stateOf(domestic, batterie)(about), stateOf({ ...batterie, weight: 3 }, domestic)(about)]).toEqual(['cleared', 'cleared']);
    expect([stateOf(domestic, batterie, cells)(about), stateOf(domestic, { ...batterie, country: 'CN' })(about)]).toEqual(['open', 'open']);
  });

  it('are red unless cleared, whatever the facts and decisions', () => {
    const facts = fc.uniqueArray(fc.constantFrom(...contractFacts, 'foreign_party' as const));
    fc.assert(fc.property(fc.constantFrom(...contractTypes), facts, facts, (type, now, then) => {
      const decisions = gateKinds.map((kind): GateDecision => ({ ...cleared(then), kind }));
      const raised = raisedGates(type, told(...now), decisions);
      for (const { kind, state, raisedBy } of raised) {
        expect(gatesOfType[type]).toContain(kind);
        expect(state === 'cleared').toBe(raisedBy.every((fact) => then.includes(fact)));
      }
      expect(redGates(raised)).toEqual(raised.filter(({ state }) => state !== 'cleared').map(({ kind }) => kind));
    }), { numRuns: 1_000 });
  });
});
