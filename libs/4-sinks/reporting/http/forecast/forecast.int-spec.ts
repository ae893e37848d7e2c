import { ContractingFacade } from '@musubi/contracting';
import { fiscalYearOf, plainDateInTokyo, unwrap } from '@musubi/kernel';
import { ContractingWorld, directOf, type UniversityOfWorld } from '../../../../../test/builders/contracting-world.js';
import type { ApiClient } from '../../../../../test/servers/api-client.js';
import { ReportingFacade } from '../../public/reporting-facade.js';

describe('the forecast of income', () => {
  let world: ContractingWorld;
  let server: { url: string; close(): Promise<void> };
  let university: UniversityOfWorld;
  let admin: ApiClient;
  const today = plainDateInTokyo(new Date());
  const thisYear = fiscalYearOf(today);
  const lastYear = thisYear - 1;

  beforeAll(async () => {
    world = await ContractingWorld.open();
    server = await world.serve();
    university = await world.university();
    admin = await world.login(server.url, university.admin);
    const { tenantId: companyId } = await world.company();
    // Of each year's ten contracts half are signed in its second half; a contract is paid in full on the day that it is signed.
    const contracts = [4, 3, 2, 1].map((before) => thisYear - before).flatMap((year) => Array.from({ length: 10 }, (_, index) => {
      const day = index % 2 === 0 ? `${year}-05-10` : `${year}-11-10`;
      return {
        companyId, departmentId: university.departmentId, title: '共同研究', type: 'joint_research' as const, signingDate: day, startDate: day, endDate: `${year + 1}-03-31`,
        lines: [directOf(1_000_000 + index * 1_000)], receipts: [{ date: day, amount: 1_000_000 }],
      };
    }));
    await world.as(university.admin, async () => unwrap(await world.get(ContractingFacade).recordHistory(university.tenantId, contracts)));
  }, 60_000);

  afterAll(async () => {
    await server?.close();
    await world?.close();
  });

  it('is a band that holds what came, told from what was known on the day', async () => {
    const { body } = await admin.get(`/reports/forecast?asOf=${lastYear}-09-30`);
    expect(body).toMatchObject({ asOf: `${lastYear}-09-30`, fiscalYear: lastYear, forecast: { pastYears: 3, parts: { received: 5_000_000, open: 0 }, thisYear: { fiscalYear: lastYear }, horizon: { fiscalYear: 2030 } } });
    const { low, middle, high } = body.forecast.thisYear;
    expect(low).toBeLessThanOrEqual(10_000_000);
    expect(high).toBeGreaterThanOrEqual(10_000_000);
    // Every year went the same way, so the middle is what came; the band stays open, because three years are few.
    expect(Math.abs(middle - 10_000_000)).toBeLessThan(200_000);
    expect(high - low).toBeGreaterThan(1_000_000);
    expect((await admin.get(`/reports/forecast?asOf=${lastYear}-09-30`)).body).toEqual(body);
  });

  it('is none before a year has ended, and says which stages are believed without cases', async () => {
    const first = thisYear - 4;
    expect((await admin.get(`/reports/forecast?asOf=${first}-09-30`)).body).toEqual({ asOf: `${first}-09-30`, fiscalYear: first, plan: null, goal: null, lastYearWithIncome: null, forecast: null });
    expect((await admin.get('/reports/forecast')).body.forecast.stages).toEqual([
      { stage: 'draft', probabilityBp: 6_000, signed: 0, withdrawn: 0 }, { stage: 'review', probabilityBp: 7_500, signed: 0, withdrawn: 0 }, { stage: 'gates', probabilityBp: 9_000, signed: 0, withdrawn: 0 },
    ]);
  });

  it('counts what a drafted contract brings in the year at the probability of its stage, and learns from how it ends', async () => {
    const before = (await admin.get('/reports/forecast')).body.forecast;
    const engagementId = await world.engagement(university, await world.company());
    const owner = await world.login(server.url, university.owner);
    const drafted = await owner.post(`/engagements/${engagementId}/contracts`, {
      type: 'joint_research', signingDate: today, startDate: today, endDate: `${thisYear + 1}-03-31`, lines: [directOf(10_000_000)],
    });
    expect(drafted.status).toBe(201);
    const after = (await admin.get('/reports/forecast')).body.forecast;
    expect(after.parts.open - before.parts.open).toBe(drafted.body.total * 0.6);
    expect(after.thisYear.middle).toBeGreaterThan(before.thisYear.middle);
    const opened = (await admin.get('/reports/forecast/contracts')).body.items;
    expect(opened).toMatchObject([{ contractId: drafted.body.id, number: drafted.body.number, stage: 'draft', amount: drafted.body.total }]);
    expect(await world.rows(`select from platform.audit_entry where action = 'forecast_contracts.opened'`)).toHaveLength(1);

    expect(await owner.post(`/contracts/${drafted.body.id}/moves`, { action: 'withdraw', note: '会社の都合' })).toMatchObject({ status: 200 });
    expect((await admin.get('/reports/forecast')).body.forecast).toMatchObject({
      parts: { open: 0 }, stages: [{ stage: 'draft', probabilityBp: 5_333, signed: 0, withdrawn: 1 }, { probabilityBp: 7_500 }, { probabilityBp: 9_000 }],
    });
  });

  it('is told beside what was planned by then, and for the furthest year that has a plan', async () => {
    const plan = (fiscalYear: number, amount: number, validFrom: string): Promise<void> => (
      world.as(university.admin, () => world.get(ReportingFacade).setPlan({ tenantId: university.tenantId, fiscalYear, amount, validFrom, source: '中期計画' })));
    await plan(lastYear, 9_000_000, `${lastYear}-04-01`);
    await plan(lastYear + 12, 30_000_000, `${lastYear}-04-01`);
    await plan(lastYear + 12, 40_000_000, `${lastYear}-12-01`);
    expect((await admin.get(`/reports/forecast?asOf=${lastYear}-09-30`)).body).toMatchObject({ plan: 9_000_000, goal: { fiscalYear: lastYear + 12, amount: 30_000_000 }, forecast: { horizon: { fiscalYear: lastYear + 12 } } });
    expect((await admin.get(`/reports/forecast?asOf=${lastYear}-12-01`)).body).toMatchObject({ goal: { amount: 40_000_000 } });
    expect((await admin.get(`/reports/forecast?asOf=${lastYear}-12-01&scope=all`)).body).toMatchObject({ plan: null, goal: null, forecast: { horizon: { fiscalYear: 2030 } } });
  });

  it('is for those who read the reports', async () => {
    const liaison = await world.login(server.url, university.owner);
    for (const path of ['/reports/forecast', '/reports/forecast/contracts']) expect((await liaison.get(path)).status).toBe(403);
  });
});
