import { newId, unwrap } from '@musubi/kernel';
import {
  accept, app, candidate, closeTriageWorld, count, database, decline, deliver, eventsOf, matchFor, never, openTriageWorld, proposalOf, propose, type Proposed,
  publish, triage, truth, university, withdraw,
} from '../../../../test/builders/triage-world.js';
import { BeginWork } from './begin-work.js';
import { ListInbox } from './list-inbox.js';
import { ReleaseMatches } from './release-matches.js';

beforeAll(openTriageWorld, 60_000);

afterAll(closeTriageWorld);

describe('a proposal', () => {
  it('gives the need one owner, and tells event, audit, history and company in the same transaction', async () => {
    const { tenantId, liaisons } = await university(2);
    const payload = proposalOf([matchFor(liaisons[1], 2), matchFor(liaisons[0], 1)]);
    await propose(tenantId, payload);
    const assignment = await database.inTenant({ tenantId }, () => triage.assignmentOfNeed(payload.needId));
    expect(assignment).toMatchObject({ ownerUserId: liaisons[0]?.userId, participantUserIds: [liaisons[1]?.userId], needVersion: 1 });
    expect(await eventsOf('need.assigned', payload.needId)).toBe(1);
    expect(await count(`platform.audit_entry where action = 'need.assigned' and entity_id = $1`, assignment?.id)).toBe(1);
    expect(await count('triage.history where assignment_id = $1', assignment?.id)).toBe(1);
    expect(await count('triage.company_entry where need_id = $1 and company_id = $2', payload.needId, payload.companyId)).toBe(1);
  });

  it('takes effect once, however often and at once it is delivered', async () => {
    const { tenantId, liaisons } = await university(1);
    const payload = proposalOf([matchFor(liaisons[0], 1)]);
    const eventId = await publish(tenantId, 'proposed', payload);
    await Promise.all(Array.from({ length: 8 }, () => deliver(eventId, 'proposed')));
    await truth.query(`insert into platform.delivery (event_id, consumer, queue, tenant_id) values ($1, 'triage.assign-need', 'triage', $2)`, [eventId, tenantId]);
    await deliver(eventId, 'proposed');
    expect(await eventsOf('need.assigned', payload.needId)).toBe(1);
    expect(await count('triage.candidate c join triage.assignment a on a.id = c.assignment_id where a.need_id = $1', payload.needId)).toBe(1);
    expect(await count('triage.company_entry where need_id = $1', payload.needId)).toBe(1);
    expect(await count('platform.delivery where event_id = $1 and consumer = $2', eventId, 'triage.assign-need')).toBe(0);
  });

  it('told again as another event changes nothing', async () => {
    const { tenantId, liaisons } = await university(1);
    const payload = proposalOf([matchFor(liaisons[0], 1)]);
    await propose(tenantId, payload);
    await propose(tenantId, payload);
    expect(await eventsOf('need.assigned', payload.needId) + await eventsOf('matches.added', payload.needId)).toBe(1);
  });

  it('of an older need version never overwrites a newer one', async () => {
    const { tenantId, liaisons } = await university(1);
    const [old, kept] = [matchFor(liaisons[0], 1), matchFor(liaisons[0], 2)];
    const first = proposalOf([old, kept]);
    const late = await publish(tenantId, 'proposed', first);
    await propose(tenantId, { ...first, needVersion: 2, matches: [kept] });
    await deliver(late, 'proposed');
    expect((await candidate(old.matchId, tenantId))?.status).toBeUndefined();
    expect((await candidate(kept.matchId, tenantId))?.status).toBe('open');
  });

  it('that its withdrawal overtakes stays closed, and a new one reopens it', async () => {
    const { tenantId, liaisons, admin } = await university(1);
    const match = matchFor(liaisons[0], 1);
    const payload = proposalOf([match]);
    const late = await publish(tenantId, 'proposed', payload);
    await withdraw(tenantId, payload, [match.matchId]);
    await deliver(late, 'proposed');
    expect(await eventsOf('need.assigned', payload.needId)).toBe(0);
    expect(await accept(match.matchId, admin)).toMatchObject({ error: { code: 'match.no_longer_open' } });
    await propose(tenantId, { ...payload, needVersion: 2 });
    expect((await candidate(match.matchId, tenantId))?.status).toBe('open');
    expect(await eventsOf('need.assigned', payload.needId)).toBe(1);
  });

  it('waits while the university has nobody, and is taken up when somebody comes', async () => {
    const tenantId = newId();
    const payload = proposalOf([{ ...matchFor(undefined, 1), departmentId: newId() }]);
    const eventId = await publish(tenantId, 'proposed', payload);
    await deliver(eventId, 'proposed');
    expect(await count(`platform.delivery where event_id = $1 and consumer = 'triage.assign-need' and due_at > now() and attempts = 0`, eventId)).toBe(1);
    expect(await count('triage.assignment where need_id = $1', payload.needId)).toBe(0);
    const { admin } = await university(0, tenantId);
    await deliver(eventId, 'proposed');
    const assignment = await database.inTenant({ tenantId }, () => triage.assignmentOfNeed(payload.needId));
    expect(assignment?.ownerUserId).toBe(admin.userId);
  });

  it('and withdrawals, all at once and in any order, leave open what stands', async () => {
    const { tenantId, liaisons } = await university(2);
    const matches = Array.from({ length: 6 }, (_, index) => matchFor(liaisons[index % 2], index + 1));
    const first = proposalOf(matches);
    const proposals = [
      await publish(tenantId, 'proposed', first),
      await publish(tenantId, 'proposed', { ...first, needVersion: 2, matches: matches.slice(0, 4) }),
    ];
    const gone = await publish(tenantId, 'withdrawn', { needId: first.needId, companyId: first.companyId, matchIds: [matches[0]?.matchId], reason: 'seed_withdrawn' });
    await Promise.all([deliver(gone, 'withdrawn'), deliver(proposals[1] ?? '', 'proposed'), deliver(proposals[0] ?? '', 'proposed')]);
    const { rows } = await truth.query<{ match_id: string }>(
      `select match_id from triage.candidate where tenant_id = $1 and status = 'open' order by rank`, [tenantId]);
    expect(rows.map((row) => row.match_id)).toEqual(matches.slice(1, 4).map((match) => match.matchId));
  });
});

describe('decisions at the same time', () => {
  it('twenty acceptances of one match: one wins, nineteen are told that it is decided', async () => {
    const { tenantId, liaisons, admin } = await university(2);
    const match = matchFor(liaisons[0], 1);
    const payload = proposalOf([match, matchFor(liaisons[1], 2)]);
    await propose(tenantId, payload);
    const actors = [...liaisons, admin];
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => accept(match.matchId, actors[index % 3] ?? never())));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(new Set(answers.flatMap((answer) => answer.ok ? [] : answer.error.code))).toEqual(new Set(['match.already_decided']));
    expect(await count('triage.engagement where need_id = $1', payload.needId)).toBe(1);
    expect(await eventsOf('match.accepted', payload.needId)).toBe(1);
  });

  it('twenty acceptances of twenty matches: one engagement with all of them and their people', async () => {
    const { tenantId, liaisons } = await university(4);
    const matches = Array.from({ length: 20 }, (_, index) => matchFor(liaisons[index % 4], index + 1));
    const payload = proposalOf(matches);
    await propose(tenantId, payload);
    const answers = await Promise.all(matches.map((match, index) => accept(match.matchId, liaisons[index % 4] ?? never())));
    const ids = new Set(answers.map((answer) => unwrap(answer).engagementId));
    expect(ids.size).toBe(1);
    const [id] = [...ids];
    const engagement = await database.inTenant({ tenantId }, () => triage.engagement(id ?? ''));
    expect(engagement?.acceptedMatches).toHaveLength(20);
    expect(new Set([engagement?.ownerUserId, ...engagement?.participantUserIds ?? []])).toEqual(new Set(liaisons.map((liaison) => liaison.userId)));
    expect(await eventsOf('match.accepted', payload.needId)).toBe(20);
    expect(await count(`triage.history h where h.kind = 'engagement_opened' and h.tenant_id = $1`, tenantId)).toBe(1);
  });

  it('acceptances against declines: exactly one is the decision', async () => {
    const { tenantId, liaisons } = await university(1);
    const match = matchFor(liaisons[0], 1);
    const payload = proposalOf([match]);
    await propose(tenantId, payload);
    const actor = liaisons[0] ?? never();
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => index % 2 ? accept(match.matchId, actor) : decline(match.matchId, actor)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await eventsOf('match.accepted', payload.needId) + await eventsOf('match.declined', payload.needId)).toBe(1);
  });

  it('a transaction that fails leaves nothing behind', async () => {
    const { tenantId, liaisons } = await university(1);
    const match = matchFor(liaisons[0], 1);
    const payload = proposalOf([match]);
    await propose(tenantId, payload);
    const actor = liaisons[0] ?? never();
    await expect(database.inTenant(actor, async () => {
      unwrap(await triage.accept({ matchId: match.matchId, actor }));
      throw new Error('the connection broke');
    })).rejects.toThrow('the connection broke');
    expect((await candidate(match.matchId, tenantId))?.status).toBe('open');
    expect(await count('triage.engagement where need_id = $1', payload.needId)).toBe(0);
    expect(await eventsOf('match.accepted', payload.needId)).toBe(0);
    expect(await count(`platform.audit_entry where entity_id = $1`, match.matchId)).toBe(0);
  });
});

describe('who sees what', () => {
  const secret = '学内限り、来月退職予定';

  async function decidedCase() {
    const home = await university(2);
    const [first, second] = [matchFor(home.liaisons[0], 1), matchFor(home.liaisons[1], 2)];
    const payload = proposalOf([first, second]);
    await propose(home.tenantId, payload);
    const owner = home.liaisons[0] ?? never();
    unwrap(await decline(second.matchId, owner, { note: secret }));
    const { engagementId } = unwrap(await accept(first.matchId, owner));
    return { ...home, owner, first, second, payload, engagementId };
  }

  it('matching is told what became of a match, and that a lack of time teaches nothing', async () => {
    const { first, second } = await decidedCase();
    const { rows } = await truth.query(`select payload from platform.outbox where kind = 'match.decided' and payload->>'matchId' = any ($1) order by occurred_at`, [[first.matchId, second.matchId]]);
    expect(rows.map(({ payload }) => payload as unknown)).toEqual([
      { matchId: second.matchId, outcome: 'declined', lesson: 'nothing', reason: 'no_capacity' }, { matchId: first.matchId, outcome: 'accepted', lesson: 'relevance' },
    ]);
  });

  it('another university finds nothing and decides nothing', async () => {
    const { first, payload, engagementId, owner } = await decidedCase();
    const { admin } = await university(1);
    await database.inTenant(admin, async () => {
      expect(await triage.candidate(first.matchId)).toBeUndefined();
      expect(await triage.assignmentOfNeed(payload.needId)).toBeUndefined();
      expect(await triage.engagement(engagementId)).toBeUndefined();
      expect(await triage.engagementsOfNeed(payload.needId)).toEqual([]);
      expect(await triage.accept({ matchId: first.matchId, actor: admin })).toMatchObject({ error: { code: 'match.not_found' } });
    });
    // Who borrows another tenant's name in the command is held by row-level security all the same.
    expect(await database.inTenant(admin, () => triage.accept({ matchId: first.matchId, actor: owner }))).toMatchObject({ error: { code: 'match.not_found' } });
  });

  it('the company reads its engagement and its copy of the story, never what is internal', async () => {
    const { payload, engagementId, second, tenantId, owner } = await decidedCase();
    await database.inTenant({ tenantId: payload.companyId }, async () => {
      const engagement = await triage.engagement(engagementId);
      expect(engagement).toMatchObject({ tenantId, companyId: payload.companyId, ownerUserId: owner.userId });
      expect(engagement?.history.map((entry) => entry.kind)).toEqual(['assigned', 'liaison_working', 'declined', 'engagement_opened', 'accepted']);
      expect(JSON.stringify(engagement)).not.toContain(secret);
      expect(await triage.candidate(second.matchId)).toBeUndefined();
      for (const table of ['assignment', 'participant', 'candidate', 'withdrawal', 'opening', 'history']) {
        expect(await database.query(`select 1 from triage.${table}`)).toEqual([]);
      }
    });
    const internal = await database.inTenant({ tenantId }, () => triage.engagement(engagementId));
    expect(JSON.stringify(internal?.history)).toContain(secret);
  });

  it('the note that is for the company reaches it', async () => {
    const { tenantId, liaisons } = await university(1);
    const match = matchFor(liaisons[0], 1);
    const payload = proposalOf([match]);
    await propose(tenantId, payload);
    unwrap(await decline(match.matchId, liaisons[0] ?? never(), { note: '来年度ならぜひ', noteToCompany: true }));
    const seen = await database.inTenant({ tenantId: payload.companyId }, () =>
      database.query<{ facts: { note?: string } }>(`select facts from triage.company_entry where kind = 'declined'`));
    expect(seen.map((entry) => entry.facts.note)).toEqual(['来年度ならぜひ']);
  });

  it('the company cannot write, and another company reads nothing', async () => {
    const { payload, engagementId } = await decidedCase();
    await expect(database.inTenant({ tenantId: payload.companyId }, () =>
      database.query(`update triage.engagement set status = 'closed' where id = $1`, [engagementId]))).rejects.toThrow(/permission denied/u);
    await database.inTenant({ tenantId: newId() }, async () => {
      for (const table of ['engagement', 'engagement_match', 'engagement_person', 'company_entry']) {
        expect(await database.query(`select 1 from triage.${table}`)).toEqual([]);
      }
    });
  });
});

describe('the inbox', () => {
  it('shows own and participating matches, open and due first, page by page, and what is unread', async () => {
    const { tenantId, liaisons, admin } = await university(3);
    const [owner, helper, outsider] = liaisons;
    const payload = proposalOf(Array.from({ length: 5 }, (_, index) => matchFor(liaisons[index % 2], index + 1)));
    await propose(tenantId, payload);
    unwrap(await decline(payload.matches[0]?.matchId ?? '', owner ?? never()));
    const inbox = app.get(ListInbox, { strict: false });
    const page = (actor: { userId: string; tenantId: string } | undefined, more: object = {}) => database.inTenant(actor ?? never(), () => inbox.run({
      userId: actor?.userId ?? '', everybodys: false, status: undefined, after: undefined, limit: 3, ...more,
    }));
    const first = await page(helper);
    expect(first.map((line) => line.entry.status)).toEqual(['open', 'open', 'open', 'open']);
    expect(first.every((line) => line.entry.unread && line.owner?.id === owner?.userId && line.company === undefined)).toBe(true);
    const last = first[2]?.entry;
    const rest = await page(helper, { after: { closed: false, dueAt: last?.dueAt.toISOString(), matchId: last?.matchId } });
    expect(rest.map((line) => line.entry.status)).toEqual(['open', 'declined']);
    expect(await page(outsider)).toEqual([]);
    expect(await page(admin, { everybodys: true, status: 'declined' })).toHaveLength(1);
  });
});

describe('a liaison’s week', () => {
  const statuses = async (tenantId: string): Promise<Record<string, string>> => Object.fromEntries((await truth.query<{ match_id: string; status: string }>(
    'select match_id, status from triage.candidate where tenant_id = $1', [tenantId])).rows.map((row) => [row.match_id, row.status]));
  const next = () => app.get(ReleaseMatches, { strict: false }).run();
  /** As if everything had come a week earlier. */
  const aWeekLater = (tenantId: string) => truth.query(`update triage.candidate set released_at = released_at - interval '7 days' where tenant_id = $1`, [tenantId]);

  /** `count` needs with one match each for the first liaison, the later the better, all proposed at once. */
  async function full(weekly: number, count: number) {
    const world = await university(2);
    await truth.query('insert into identity.workload_policy (tenant_id, weekly_matches) values ($1, $2)', [world.tenantId, weekly]);
    const payloads = Array.from({ length: count }, (_, index) => proposalOf([{ ...matchFor(world.liaisons[0], 1), score: 0.1 + index / 100 }]));
    const events = await Promise.all(payloads.map((payload) => publish(world.tenantId, 'proposed', payload)));
    await Promise.all(events.map((eventId) => deliver(eventId, 'proposed')));
    const matchOf = (payload: Proposed | undefined): string => payload?.matches[0]?.matchId ?? '';
    const now = await statuses(world.tenantId);
    const waiting = payloads.filter((payload) => now[matchOf(payload)] === 'waiting');
    return { ...world, payloads, waiting, matchOf };
  }

  it('is never given more than it holds, however many come and are released at once; nothing is lost and the best come first', async () => {
    const { tenantId, payloads, waiting, matchOf } = await full(3, 9);
    expect([waiting.length, Object.values(await statuses(tenantId)).filter((status) => status === 'open').length]).toEqual([6, 3]);
    await Promise.all([next(), next(), next()]);
    expect(await count(`triage.candidate where tenant_id = $1 and status = 'open'`, tenantId)).toBe(3);
    await aWeekLater(tenantId);
    await Promise.all([next(), next(), next()]);
    const now = await statuses(tenantId);
    expect(waiting.map((payload) => now[matchOf(payload)])).toEqual(['waiting', 'waiting', 'waiting', 'open', 'open', 'open']);
    expect(Object.keys(now).sort()).toEqual(payloads.map(matchOf).sort());
    expect(await count(`triage.candidate where tenant_id = $1 and released_at >= date_trunc('week', now() at time zone 'Asia/Tokyo') at time zone 'Asia/Tokyo'`, tenantId)).toBe(3);
  });

  it('tells the company when what waits is expected to be read, and nobody else anything', async () => {
    const { waiting } = await full(1, 3);
    const weeks = await Promise.all(waiting.map(async ({ needId }) => (await truth.query<{ week: string; mondays: number }>(
      `select facts->>'week' as week, ((facts->>'week')::date - date_trunc('week', now() at time zone 'Asia/Tokyo')::date) / 7 as mondays
         from triage.company_entry where need_id = $1 and kind = 'matches_waiting' order by id desc limit 1`, [needId])).rows[0]?.mondays));
    expect(weeks.every((weeksFromNow) => weeksFromNow === 1 || weeksFromNow === 2)).toBe(true);
    for (const { needId } of waiting) expect(await eventsOf('need.assigned', needId) + await eventsOf('matches.added', needId)).toBe(0);
    await next();
    const told = await Promise.all(waiting.map(({ needId }) => count(`triage.company_entry where need_id = $1 and kind = 'assigned'`, needId)));
    expect(told).toEqual([0, 0]);
  });

  it('goes by the probability of being taken up, once all that waits has one', async () => {
    const { tenantId, liaisons: [liaison] } = await university(1);
    await truth.query('insert into identity.workload_policy (tenant_id, weekly_matches) values ($1, 1)', [tenantId]);
    const told = (score: number, probability?: number) => proposalOf([{ ...matchFor(liaison, 1), score, ...(probability !== undefined && { probability }) }]);
    const valueOf = async (payload: Proposed): Promise<number> =>
      (await truth.query<{ value: number }>('select value from triage.candidate where match_id = $1', [payload.matches[0]?.matchId])).rows[0]?.value ?? -1;
    const [first, likely, unlikely, untold] = [told(0.9, 0.9), told(0.2, 0.6), told(0.3, 0.4), told(0.1)];
    for (const payload of [first, likely, unlikely]) await propose(tenantId, payload);
    expect([await valueOf(likely), await valueOf(unlikely)]).toEqual([0.6, 0.4]);
    await propose(tenantId, untold);
    await next();
    expect([await valueOf(likely), await valueOf(unlikely), await valueOf(untold)]).toEqual([0.2, 0.3, 0.1]);
    const later = told(0.25, 0.99);
    await propose(tenantId, later);
    expect(await valueOf(later)).toBe(0.25);
    // Matched again, it has one.
    await propose(tenantId, { ...untold, matches: untold.matches.map((match) => ({ ...match, probability: 0.05 })) });
    await next();
    expect(await Promise.all([likely, unlikely, untold, later].map(valueOf))).toEqual([0.6, 0.4, 0.05, 0.99]);
  });

  it('is gone beyond by who opens what waits; what is withdrawn meanwhile waits no longer', async () => {
    const { tenantId, liaisons, admin, waiting, matchOf } = await full(1, 3);
    const [opened, gone] = waiting;
    const open = (actor: typeof admin) => database.inTenant(actor, () => app.get(BeginWork, { strict: false }).run(matchOf(opened), actor));
    await open(admin);
    expect((await candidate(matchOf(opened), tenantId))?.status).toBe('waiting');
    await open(liaisons[0] ?? never());
    expect((await candidate(matchOf(opened), tenantId))?.status).toBe('open');
    expect(await count(`platform.outbox where kind = 'need.assigned' and payload->>'needId' = $1 and payload->>'takenUpBy' = $2`, opened?.needId, liaisons[0]?.userId)).toBe(1);
    await withdraw(tenantId, gone ?? never(), [matchOf(gone)]);
    await aWeekLater(tenantId);
    await next();
    expect((await candidate(matchOf(gone), tenantId))?.status).toBe('withdrawn');
  });

  it('is the deputy’s where the liaison is away, with the deputy’s own number', async () => {
    const { tenantId, liaisons: [away, deputy], waiting, matchOf } = await full(2, 6);
    await truth.query(`update identity.liaison set absent_from = '2020-01-01', deputy_user_id = $2 where user_id = $1`, [away?.userId, deputy?.userId]);
    await truth.query('update identity.liaison set weekly_matches = 3 where user_id = $1', [deputy?.userId]);
    await next();
    const given = await truth.query<{ match_id: string }>('select match_id from triage.candidate where tenant_id = $1 and released_to = $2', [tenantId, deputy?.userId]);
    expect(given.rows.map((row) => row.match_id).sort()).toEqual(waiting.slice(1).map(matchOf).sort());
  });
});
