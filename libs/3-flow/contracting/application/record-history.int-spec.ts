import { newId } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import type { Actor } from '@musubi/triage';
import { givenParties } from '../../../../test/builders/contracting-case.js';
import { type ContractingWorld, directOf, type UniversityOfWorld } from '../../../../test/builders/contracting-world.js';
import { ContractingFacade } from '../public/contracting-facade.js';
import type { HistoricContract } from '../public/historic-contract.js';

let world: ContractingWorld;
let university: UniversityOfWorld;
let company: Actor;

givenParties((given) => { ({ world, university, company } = given); });

function past(change: Partial<HistoricContract> = {}): HistoricContract {
  return {
    companyId: company.tenantId, departmentId: university.departmentId, title: '過去の共同研究', type: 'joint_research',
    signingDate: '2018-05-01', startDate: '2018-06-01', endDate: '2019-05-31', lines: [directOf(5_000_000)],
    receipts: [{ date: '2018-06-30', amount: 3_000_000 }, { date: '2019-04-01', amount: 3_050_000 }], ...change,
  };
}

const record = (contracts: readonly HistoricContract[]): ReturnType<ContractingFacade['recordHistory']> =>
  world.as(university.admin, () => world.get(ContractingFacade).recordHistory(university.tenantId, contracts));

describe('contracts of the past', () => {
  it('are priced by the policy of their day and settled', async () => {
    const recorded = await record([past(), past({ signingDate: '2020-05-01', startDate: '2020-06-01', endDate: '2099-03-31', receipts: [] })]);
    expect(recorded).toMatchObject({ ok: true, value: [
      { number: `${university.code}-2018-0001`, total: 6_050_000, received: 6_050_000 },
      { number: `${university.code}-2020-0001`, total: 7_150_000, received: 0 },
    ] });
    const contracts = await world.rows('select state, engagement_id from contracting.contract where tenant_id = $1 order by id', [university.tenantId]);
    expect(contracts).toEqual([{ state: 'completed', engagement_id: null }, { state: 'active', engagement_id: null }]);
    const years = await world.rows('select fiscal_year, sum(amount)::int as sum from contracting.receipt where tenant_id = $1 group by 1 order by 1', [university.tenantId]);
    expect(years).toEqual([{ fiscal_year: 2018, sum: 3_000_000 }, { fiscal_year: 2019, sum: 3_050_000 }]);
    expect(await world.rows(`select 1 from platform.outbox where tenant_id = $1`, [university.tenantId])).toEqual([]);
  });

  it('are recorded all or none, each wrong one named', async () => {
    const recorded = await record([
      past(), past({ type: 'donation' }), past({ receipts: [{ date: '2018-06-30', amount: 6_050_001 }] }),
      past({ receipts: [{ date: '2018-06-31', amount: 1 }] }), past({ companyId: newId() }),
      past({ state: 'draft' }), past({ startDate: '2017-06-01', endDate: '2018-01-31' }),
    ]);
    expect(recorded.ok ? [] : recorded.error.map(({ code, path }) => [path, code])).toEqual([
      ['contracts.1', 'overhead.no_rule'],
      ['contracts.2.receipts.0.amount', 'receipt.exceeds_open'],
      ['contracts.3.receipts.0.date', 'receipt.date_invalid'],
      ['contracts.4.companyId', 'contract.party_unknown'],
      ['contracts.5.receipts', 'receipt.nothing_owed'],
      ['contracts.6', 'overhead.no_policy'],
    ]);
    expect(await world.rows('select 1 from contracting.contract where tenant_id = $1', [university.tenantId])).toEqual([]);
  });

  // About half a second on an idle machine; what makes it so is that the statements do not grow with the contracts.
  it('are recorded by the hundreds in a dozen statements', async () => {
    const many = Array.from({ length: 600 }, (_, index) => past({
      title: `共同研究 ${index}`,
      lines: [directOf(1_234_567 + index), { kind: 'intellectualContribution', amount: 300_000, basis: '知的貢献' }, { kind: 'researcherFee', amount: 440_000, basis: '研究料' }],
      receipts: [{ date: '2018-07-01', amount: 1_000_000 + index }, { date: '2019-03-31', amount: 500_000 }],
    }));
    const statements = jest.spyOn(world.get(Database), 'query');
    const recorded = await record(many);
    expect(statements.mock.calls.length).toBeLessThanOrEqual(12);
    statements.mockRestore();
    expect(recorded.ok && recorded.value).toHaveLength(600);
    expect(recorded.ok && recorded.value.at(-1)?.number).toBe(`${university.code}-2018-0600`);
  }, 60_000);

  it('of another tenant are refused', async () => {
    const stranger = await world.university();
    await expect(world.as(stranger.admin, () => world.get(ContractingFacade).addOverheadPolicy(
      university.tenantId, '2018-04-01', { dateBasis: 'start' } as never, { source: 'x' }))).rejects.toThrow();
    await expect(world.as(stranger.admin, () => world.get(ContractingFacade).recordHistory(university.tenantId, [past()])))
      .resolves.toMatchObject({ error: [{ code: 'overhead.no_policy' }] });
  });
});
