import { IdentityFacade } from '@musubi/identity';
import { newId, unwrap } from '@musubi/kernel';
import { Backlog } from '@musubi/platform/events/backlog';
import { EventRegistry } from '@musubi/platform/events/event-registry';
import { Queues } from '@musubi/platform/events/queues';
import { CatalogWorld, type Member, needContent, type University } from '../builders/catalog-world.js';
import { type ServerProcess, startProcess } from '../servers/child-process.js';
import { eventually } from '../servers/eventually.js';
import { RememberingPost } from './remembering-post.js';

const unrelatedSeeds = [
  { titleJa: '酵母による発酵の制御', bodyJa: '酵母の代謝を温度で制御する。', keywords: ['発酵'], fieldCodes: ['38050'], region: '秋田県' },
  { titleJa: '橋梁の振動による劣化診断', bodyJa: '橋の振動から傷みを知る。', keywords: ['橋梁'], fieldCodes: ['22010'], region: '岩手県' },
  { titleJa: 'ホタテ養殖の水温予測', bodyJa: '海の水温を予測し養殖を助ける。', keywords: ['養殖'], fieldCodes: ['40010'], region: '青森県' },
  { titleJa: '高齢者の歩行の見守り', bodyJa: '歩き方の変化を家で見守る。', keywords: ['見守り'], fieldCodes: ['59010'], region: '山形県' },
];

/** What happened to one need, counted in PostgreSQL. */
export interface NeedCount {
  readonly needId: string;
  /** Times that its matches were proposed to the university. */
  readonly proposed: number;
  /** Times that an owner was named. */
  readonly assigned: number;
  /** In-app notifications of the assignment, and the people who got them. */
  readonly notifications: number;
  readonly told: number;
}

/** How long a delivery waits for its twin: one that lost it to a crash must not wait for ever, the mutant must not pass by luck. */
const patienceMs = { guarded: 1_000, mutant: 30_000 };

/** Workers under construction while another is at work: the machine has two cores. */
const ahead = 2;

export interface WorkerTricks {
  /** `milestone` or `milestone@consumer`: the worker kills itself there. */
  readonly dieAt?: string;
  /** Each message is queued twice, and both deliveries find it owed before either settles it. */
  readonly twice?: boolean;
  /** The mutant. */
  readonly withoutInbox?: boolean;
}

/** One university with two departments and their liaisons, six seeds, a company, a mail server, and real processes over them. */
export class ChaosWorld {
  private readonly processes = new Set<ServerProcess>();
  private constructor(
    readonly base: CatalogWorld,
    readonly post: RememberingPost,
    readonly company: Member,
    readonly liaisons: readonly Member[],
  ) {}

  /** @param more variables of every process, such as the address of an own Redis */
  static async open(more: NodeJS.ProcessEnv = {}): Promise<ChaosWorld> {
    const post = await RememberingPost.open();
    const base = await CatalogWorld.open(undefined, { MUSUBI_SMTP_URL: post.url, MUSUBI_QUEUE_LEASE_SECONDS: '1', ...more });
    const first = await base.university();
    const second = await secondDepartment(base, first);
    for (const { tenantId, departmentId, liaison } of [first, second]) {
      await base.as({ tenantId }, () => base.get(IdentityFacade).assignLiaison({ tenantId, userId: liaison.userId, departmentIds: [departmentId] }));
    }
    // What serves the needs, one of each department, and what does not: words are worth something only where they are rare.
    await base.seed(first);
    await base.seed(second, { titleJa: '全固体電池の界面抵抗の測定', bodyJa: '電解液を使わない電池の界面を測る。' });
    for (const unrelated of unrelatedSeeds) await base.seed(first, { ...unrelated, titleEn: null, bodyEn: null });
    // More needs come in these minutes than two liaisons would be given in weeks.
    await base.rows('insert into identity.workload_policy (tenant_id, weekly_matches) values ($1, 500)', [first.tenantId]);
    // Needs wait for seeds: a crash before they are indexed would be one of the seeds' deliveries.
    await base.workOff();
    return new ChaosWorld(base, post, await base.company(), [first.liaison, second.liaison]);
  }

  async close(): Promise<void> {
    await Promise.all([...this.processes].map((process) => process.kill('SIGKILL')));
    await this.base.close();
    await this.post.stop();
  }

  async postNeeds(count: number): Promise<string[]> {
    const ids: string[] = [];
    for (let index = 0; index < count; index += 1) {
      const { id } = unwrap(await this.base.need(this.company, { titleJa: `${needContent.titleJa} その${index + 1}` }));
      ids.push(id);
    }
    return ids;
  }

  /** The worker with its seams open, at work. */
  async worker(tricks: WorkerTricks = {}): Promise<ServerProcess> {
    const worker = await this.idleWorker(tricks);
    worker.child.send('go');
    return worker;
  }

  /** The same, built but waiting for its word. */
  private idleWorker({ dieAt, twice, withoutInbox }: WorkerTricks): Promise<ServerProcess> {
    return this.start('test/processes/dist/bundle/failpoint-worker.js', {
      ...(dieAt !== undefined && { TEST_FAILPOINT: dieAt }), ...(withoutInbox && { TEST_NO_INBOX: '1' }),
      ...(twice && { TEST_TWICE: String(patienceMs[withoutInbox ? 'mutant' : 'guarded']) }),
    });
  }

  /** A process as it is shipped. */
  async start(file: string, more: NodeJS.ProcessEnv = {}, parameters: readonly string[] = []): Promise<ServerProcess> {
    const started = await startProcess(file, { ...this.base.variables, ...more }, parameters);
    this.processes.add(started);
    return started;
  }

  /** One worker after the other works until it has killed itself at its failpoint; `before` each begins, something is done. */
  async crashAtEach(failpoints: readonly string[], tricks: WorkerTricks, before: () => Promise<void>): Promise<void> {
    const crews = failpoints.map((dieAt) => () => this.idleWorker({ ...tricks, dieAt }));
    const built = crews.splice(0, ahead).map((build) => build());
    for (const dieAt of failpoints) {
      await before();
      const worker = await built.shift();
      worker?.child.send('go');
      await eventually(`the worker dies at ${dieAt}`, () => Promise.resolve(worker?.child.signalCode === 'SIGKILL'), 40_000);
      built.push(...crews.splice(0, 1).map((build) => build()));
    }
  }

  /** Waits until nothing is owed any more: no unpublished event, no delivery, no dead letter. */
  async settled(deadlineMs = 90_000): Promise<void> {
    await eventually('the outbox is empty', async () => {
      const { unpublished, owed } = await this.base.get(Backlog).count();
      return unpublished === 0 && owed === 0;
    }, deadlineMs);
    const { oldestSeconds: _, ...rest } = await this.base.get(Backlog).count();
    expect(rest).toEqual({ unpublished: 0, owed: 0, dead: 0 });
  }

  /** Owes every delivery of the past once more, in random order. Returns how many. */
  async oweEverythingAgain(): Promise<number> {
    const registry = this.base.get(EventRegistry);
    const events = await this.base.rows<{ id: string; kind: string; tenant_id: string }>('select id, kind, tenant_id from platform.outbox order by random()');
    const owed = events.flatMap(({ id, kind, tenant_id }) => registry.routes.filter((route) => route.kind === kind)
      .map(({ consumer, queue }) => ({ id, tenant_id, consumer, queue })));
    await this.base.rows(
      `insert into platform.delivery (event_id, consumer, queue, tenant_id)
       select * from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[]) on conflict do nothing`,
      [owed.map(({ id }) => id), owed.map(({ consumer }) => consumer), owed.map(({ queue }) => queue), owed.map((row) => row.tenant_id)]);
    return owed.length;
  }

  count(): Promise<NeedCount[]> {
    return this.base.rows<NeedCount>(
      `select n.id as "needId",
              (select count(*)::int from platform.outbox o where o.kind = 'matches.proposed' and o.payload ->> 'needId' = n.id::text) as proposed,
              (select count(*)::int from platform.outbox o where o.kind = 'need.assigned' and o.payload ->> 'needId' = n.id::text) as assigned,
              count(t.id)::int as notifications, count(distinct t.user_id)::int as told
         from catalog.need n
         left join platform.outbox a on a.kind = 'need.assigned' and a.payload ->> 'needId' = n.id::text
         left join notifications.notification t on t.event_id = a.id
        group by n.id`);
  }

  /** Every need: matched once, one owner named once, each of the two liaisons told once; each notification one mail. */
  async expectEverythingOnce(needIds: readonly string[]): Promise<void> {
    const counts = new Map((await this.count()).map(({ needId, ...rest }) => [needId, rest]));
    const once = { proposed: 1, assigned: 1, notifications: 2, told: 2 };
    expect(Object.fromEntries(counts)).toEqual(Object.fromEntries(needIds.map((id) => [id, once])));
    const wanted = await this.base.rows<{ message_id: string; status: string }>('select message_id, status from notifications.mail');
    expect(wanted.filter(({ status }) => status !== 'sent')).toEqual([]);
    expect([...new Set(this.post.accepted)].sort()).toEqual(wanted.map(({ message_id }) => message_id).sort());
  }

  /** Jobs that wait in a queue of the backend. */
  waiting(queue: string): Promise<number> {
    return this.base.get(Queues).queue(queue).getWaitingCount();
  }
}

async function secondDepartment(base: CatalogWorld, { tenantId, researcher }: University): Promise<University> {
  const { id } = await base.as({ tenantId }, async () =>
    unwrap(await base.get(IdentityFacade).registerDepartment({ tenantId, code: `SCI${newId().slice(-4)}`, name: '理学部', nameEn: 'Science' })));
  return { tenantId, departmentId: id, researcher, liaison: await base.member(tenantId, ['liaison'], '産学 花子') };
}
