import { fixedClock, unwrap } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { Outbox } from '@musubi/platform/events/outbox';
import type { Actor } from '@musubi/triage';
import { givenParties } from '../../../../test/builders/contracting-case.js';
import { type ContractingWorld, directOf, type UniversityOfWorld } from '../../../../test/builders/contracting-world.js';
import { FollowUpRepository } from '../infrastructure/follow-up.repository.js';
import { ReminderDaysRepository } from '../infrastructure/reminders/reminder-days.repository.js';
import { ContractingFacade } from '../public/contracting-facade.js';
import type { HistoricContract } from '../public/historic-contract.js';
import { FollowContracts } from './follow-contracts.js';

let world: ContractingWorld;
let university: UniversityOfWorld;
let company: Actor;

givenParties((given) => { ({ world, university, company } = given); });

/** 7,150,000 yen in two instalments, due on 30 June and 30 September 2021; signed in the case of its owner. */
async function contract(change: Partial<HistoricContract> = {}): Promise<string> {
  const engagementId = await world.engagement(university, company);
  const recorded = await world.as(university.admin, () => world.get(ContractingFacade).recordHistory(university.tenantId, [{
    companyId: company.tenantId, title: '共同研究', type: 'joint_research', engagementId, ownerUserId: university.owner.userId, state: 'signed',
    signingDate: '2021-03-20', startDate: '2021-04-01', endDate: '2022-03-31', lines: [directOf(5_000_000)],
    instalments: [{ dueDate: '2021-06-30', amount: 3_150_000 }, { dueDate: '2021-09-30', amount: 4_000_000 }], ...change,
  }]));
  return unwrap(recorded)[0]?.id ?? '';
}

function follow(day: string): Promise<void> {
  return new FollowContracts(world.get(Database), world.get(FollowUpRepository), world.get(ReminderDaysRepository), world.get(Outbox), fixedClock(new Date(`${day}T12:00:00+09:00`))).run();
}

async function told(contractId: string): Promise<string[]> {
  const rows = await world.rows<{ kind: string; open: number | null; date: string }>(
    `select kind, (payload ->> 'open')::int as open, coalesce(payload ->> 'dueDate', payload ->> 'endDate') as date
       from platform.outbox where aggregate_id = $1 order by occurred_at, id`, [contractId]);
  return rows.map(({ kind, open, date }) => [kind, date, ...(open === null ? [] : [open])].join(' '));
}

describe('the follower', () => {
  it('tells of each thing once, day after day', async () => {
    const id = await contract({ receipts: [{ date: '2021-05-01', amount: 150_000 }] });
    await follow('2021-05-30');
    expect(await told(id)).toEqual([]);
    for (const day of ['2021-05-31', '2021-05-31', '2021-06-30']) await follow(day);
    expect(await told(id)).toEqual(['instalment.due_soon 2021-06-30 3000000']);
    for (const day of ['2021-07-01', '2021-07-02', '2022-03-31']) await follow(day);
    expect(await told(id)).toEqual([
      'instalment.due_soon 2021-06-30 3000000', 'instalment.overdue 2021-06-30 3000000',
      'contract.ending 2022-03-31', 'instalment.overdue 2021-09-30 4000000',
    ]);
  });

  it('tells once though five workers look at the same moment', async () => {
    const ids = [await contract(), await contract(), await contract()];
    await Promise.all(Array.from({ length: 5 }, () => follow('2021-07-01')));
    for (const id of ids) expect(await told(id)).toEqual(['instalment.overdue 2021-06-30 3150000']);
  });

  it('is quiet about what is paid, a draft, and a past without a case', async () => {
    const quiet = [
      await contract({ receipts: [{ date: '2021-05-01', amount: 7_150_000 }], state: 'completed' }),
      await contract({ state: 'draft' }),
      await contract({ engagementId: null, ownerUserId: null }),
    ];
    await follow('2021-07-01');
    for (const id of quiet) expect(await told(id)).toEqual([]);
  });

  it('has no more rights than it needs', async () => {
    const database = world.get(Database);
    for (const table of ['contract_line', 'receipt', 'overhead_policy']) {
      await expect(database.asSystem(() => database.query(`select 1 from contracting.${table}`))).rejects.toMatchObject({ code: '42501' });
    }
    await expect(database.asSystem(() => database.query(`update contracting.contract set state = 'active'`))).rejects.toMatchObject({ code: '42501' });
  });
});
