import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ContractingFacade } from '@musubi/contracting';
import { newId, unwrap } from '@musubi/kernel';
import { ContractingWorld, directOf, type UniversityOfWorld } from '../../../../test/builders/contracting-world.js';
import { ReportIncome } from './report-income.js';

/** What the servers' clocks may be set to. */
const zones = ['UTC', 'Asia/Tokyo', 'America/Los_Angeles'];
const [lastSecond, firstSecond] = ['2021-03-31T23:59:59+09:00', '2021-04-01T00:00:00+09:00'];

describe.each(zones)('31 March ends at midnight in Tokyo, with a server in %s', (zone) => {
  let world: ContractingWorld;
  let university: UniversityOfWorld;

  beforeAll(async () => {
    world = await ContractingWorld.open();
    university = await world.university();
    await world.truth.query(`set timezone to '${zone}'`);
  }, 60_000);

  afterAll(() => world?.close());

  it('for the process', () => {
    const kernel = pathToFileURL(resolve(__dirname, '../../../0-kernel/dist/index.js')).href;
    const program = `const { fiscalYearOf, todayInTokyo } = await import('${kernel}');
      const moments = ['${lastSecond}', '${firstSecond}'].map((text) => new Date(text));
      console.log(JSON.stringify([process.env.TZ, ...moments.map(fiscalYearOf), ...moments.map((now) => todayInTokyo({ now: () => now }))]));`;
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', program], { env: { ...process.env, TZ: zone }, encoding: 'utf8' });
    expect(JSON.parse(printed)).toEqual([zone, 2020, 2021, '2021-03-31', '2021-04-01']);
  });

  it('for the database: what is recorded on either side is of either day and year', async () => {
    const { tenantId, departmentId } = university;
    const { tenantId: companyId } = await world.company();
    const [contract] = unwrap(await world.as(university.admin, () => world.get(ContractingFacade).recordHistory(tenantId, [{
      companyId, departmentId, title: '固体電解質の共同研究', type: 'joint_research',
      signingDate: '2020-04-01', startDate: '2020-04-01', endDate: '2022-03-31', lines: [directOf(5_000_000)],
      receipts: [{ date: lastSecond, amount: 100 }, { date: firstSecond, amount: 20 }],
    }])));
    const [instalment] = await world.rows<{ id: string }>('select id from contracting.instalment where contract_id = $1', [contract?.id]);
    // Entered by hand in a session of that zone, at these moments.
    for (const [recordedAt, amount] of [[lastSecond, 3_000], [firstSecond, 40_000]] as const) {
      const id = newId();
      await world.truth.query(
        `with r as (
           insert into contracting.receipt (id, contract_id, tenant_id, received_on, fiscal_year, amount, direct, overhead, tax, other, recorded_at)
           values ($1, $2, $3, ($4::timestamptz at time zone 'Asia/Tokyo')::date, extract(year from ($4::timestamptz at time zone 'Asia/Tokyo')::date - interval '3 months'), $5, $5, 0, 0, 0, $4)
           returning id)
         insert into contracting.receipt_allocation (receipt_id, instalment_id, tenant_id, amount) select id, $6, $3, $5 from r`,
        [id, contract?.id, tenantId, recordedAt, amount, instalment?.id]);
    }
    const received = (asOf?: string): Promise<number[]> => world.as(university.admin, async () =>
      (await world.get(ReportIncome).run({ tenantId, from: 2020, to: 2021, asOf })).map((year) => year.received));
    expect(await received()).toEqual([3_100, 40_020]);
    expect(await received('2021-03-31')).toEqual([3_100, 0]);
    expect(await received('2021-04-01')).toEqual([3_100, 40_020]);
  });
});
