import { unwrap } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { Consumer } from '@musubi/platform/events/consumer';
import { DeliveryStore } from '@musubi/platform/events/delivery-store';
import { EventRegistry } from '@musubi/platform/events/event-registry';
import { Injectable } from '@nestjs/common';
import { CatalogWorld, type Member, type University } from '../../../../test/builders/catalog-world.js';
import { eventually } from '../../../../test/servers/eventually.js';
import { IndexedDocumentRepository, type Look } from '../infrastructure/indexed-document.repository.js';
import type { Corpus } from '../infrastructure/indexed-document.row.js';
import { matchesPerNeed } from './matching-limits.js';
import { RematchNeeds } from './rematch-needs.js';

const unrelated = [
  { titleJa: '酵母による発酵の制御', bodyJa: '酵母の代謝を温度で制御する。', keywords: ['発酵'], fieldCodes: ['38050'] },
  { titleJa: '橋梁の振動による劣化診断', bodyJa: '橋の振動から傷みを知る。', keywords: ['橋梁'], fieldCodes: ['22010'] },
  { titleJa: 'ホタテ養殖の水温予測', bodyJa: '海の水温を予測し養殖を助ける。', keywords: ['養殖'], fieldCodes: ['40010'] },
];

/** What a need and its seed are about; each pair has words of its own, so that no other is in its way. */
const topics = {
  battery: { titleJa: '全固体電池の固体電解質', bodyJa: '可燃性の電解液を使わない全固体電池を作る。', keywords: ['全固体電池'], fieldCodes: ['36020'] },
  catalyst: { titleJa: '白金を使わない燃料電池触媒', bodyJa: '白金の代わりに炭素触媒で酸素を還元する。', keywords: ['炭素触媒'], fieldCodes: ['36010'] },
  prosthesis: { titleJa: '義足の膝関節の油圧制御', bodyJa: '義足の膝を油圧で支え、階段を降りる。', keywords: ['義足'], fieldCodes: ['90150'] },
  avalanche: { titleJa: '雪崩の発生予測', bodyJa: '積雪の層を計り、雪崩の起きる斜面を知る。', keywords: ['雪崩'], fieldCodes: ['25030'] },
} as const;
type Topic = keyof typeof topics;

/** Advisory lock that the row of a seed waits for: written, not committed. */
const gate = 730_001;

/** The mutant: late is what carries a later instant, whatever its transaction did. */
@Injectable()
class LateByInstant extends IndexedDocumentRepository {
  constructor(private readonly same: Database) {
    super(same);
  }

  override async idsAfter(corpus: Corpus, before: Look): Promise<string[]> {
    const rows = await this.same.query<{ id: string }>(
      'select document_id as id from matching.indexed_document where corpus = $1 and not removed and changed_at > $2', [corpus, before.at]);
    return rows.map(({ id }) => id);
  }
}

/** Steps of the matcher in an order of the test's own, over a real database and index. */
class Steps {
  private constructor(readonly world: CatalogWorld, private readonly company: Member, private readonly university: University) {}

  static async open(mutant?: typeof LateByInstant): Promise<Steps> {
    const world = await CatalogWorld.open(undefined, {}, (application) =>
      (mutant ? application.overrideProvider(IndexedDocumentRepository).useClass(mutant) : application));
    await world.rows(
      `create function public.gate() returns trigger language plpgsql as $$
         begin perform pg_advisory_xact_lock_shared(${gate}); return null; end $$;
       create trigger gate after insert on matching.indexed_document for each row when (new.corpus = 'seed') execute function public.gate()`);
    const steps = new Steps(world, await world.company(), await world.university());
    for (const content of unrelated) await steps.deliver('matching.index-seed', await steps.seed(content));
    return steps;
  }

  private async seed(content: (typeof unrelated)[number]): Promise<string> {
    return unwrap(await this.world.seed(this.university, { titleEn: null, ...content })).id;
  }

  /** What one consumer is owed of one aggregate, as a worker hands it over. */
  async deliver(consumer: string, aggregateId: string): Promise<void> {
    await this.world.get(DeliveryStore).expand(this.world.get(EventRegistry).routes, 500);
    const owed = () => this.world.rows<{ eventId: string }>(
      `select event_id as "eventId" from platform.delivery d join platform.outbox o on o.id = d.event_id where d.consumer = $1 and o.aggregate_id = $2`,
      [consumer, aggregateId]);
    const events = await owed();
    expect({ consumer, events: events.length }).toEqual({ consumer, events: 1 });
    for (const { eventId } of events) await this.world.get(Consumer).deliver({ eventId, consumer });
    expect({ consumer, events: await owed() }).toEqual({ consumer, events: [] });
  }

  /** Begins to index a seed; its row is written, and its transaction stays open until `commit` is called. */
  private async beginSeed(seedId: string): Promise<{ commit(): Promise<void> }> {
    await this.world.rows('select pg_advisory_lock($1)', [gate]);
    const delivered = this.deliver('matching.index-seed', seedId);
    await eventually('its row is written and waits', async () => (await this.world.rows(
      `select 1 from pg_locks where locktype = 'advisory' and objid = $1 and not granted`, [gate])).length > 0);
    return {
      commit: async () => {
        await this.world.rows('select pg_advisory_unlock($1)', [gate]);
        await delivered;
      },
    };
  }

  /** How often the pair was proposed, and whether it stands. */
  async pair(needId: string, seedId: string): Promise<{ proposed: number; standing: number }> {
    const [row] = await this.world.rows<{ proposed: number; standing: number }>(
      `select (select count(*)::int from platform.outbox, jsonb_array_elements(payload -> 'matches') as m
                where kind = 'matches.proposed' and payload ->> 'needId' = $1 and m ->> 'seedId' = $2) as proposed,
              (select count(*)::int from matching.match where need_id = $1::uuid and seed_id = $2::uuid and status = 'standing') as standing`, [needId, seedId]);
    return row ?? { proposed: 0, standing: 0 };
  }

  /** How many stand of a need that found none, when so many seeds were indexed before it became findable. */
  async standingBesideLate(topic: Topic, late: number): Promise<number> {
    const content = { ...topics[topic], keywords: [...topics[topic].keywords], fieldCodes: [...topics[topic].fieldCodes] };
    const needId = unwrap(await this.world.need(this.company, content)).id;
    await this.deliver('matching.match-need', needId);
    for (let count = 0; count < late; count += 1) await this.deliver('matching.index-seed', await this.seed(content));
    await this.deliver('matching.index-need', needId);
    return (await this.world.rows(`select 1 from matching.match where need_id = $1 and status = 'standing'`, [needId])).length;
  }

  /** A need that has looked at the seeds while the row of one of them was written but not committed. */
  async needBesideOpenSeed(topic: Topic): Promise<{ needId: string; seedId: string; commitSeed(): Promise<void> }> {
    const content = { ...topics[topic], keywords: [...topics[topic].keywords], fieldCodes: [...topics[topic].fieldCodes] };
    const needId = unwrap(await this.world.need(this.company, content)).id;
    const seedId = await this.seed(content);
    const open = await this.beginSeed(seedId);
    await this.deliver('matching.match-need', needId);
    expect(await this.pair(needId, seedId)).toEqual({ proposed: 0, standing: 0 });
    return { needId, seedId, commitSeed: () => open.commit() };
  }
}

const once = { proposed: 1, standing: 1 };

describe('a seed whose row is committed after the need has looked', () => {
  let steps: Steps;
  beforeAll(async () => { steps = await Steps.open(); }, 60_000);
  afterAll(() => steps?.world.close());

  it('is met once when the need becomes findable and then the seed asks', async () => {
    const { needId, seedId, commitSeed } = await steps.needBesideOpenSeed('battery');
    await commitSeed();
    await steps.deliver('matching.index-need', needId);
    expect(await steps.pair(needId, seedId)).toEqual(once);
    await steps.deliver('matching.match-seed', seedId);
    expect(await steps.pair(needId, seedId)).toEqual(once);
  });

  it('is met once when the seed asks before the need is findable', async () => {
    const { needId, seedId, commitSeed } = await steps.needBesideOpenSeed('catalyst');
    await commitSeed();
    await steps.deliver('matching.match-seed', seedId);
    expect(await steps.pair(needId, seedId)).toEqual({ proposed: 0, standing: 0 });
    await steps.deliver('matching.index-need', needId);
    expect(await steps.pair(needId, seedId)).toEqual(once);
  });

  it('is met once when the need is findable before the seed is committed', async () => {
    const { needId, seedId, commitSeed } = await steps.needBesideOpenSeed('prosthesis');
    await steps.deliver('matching.index-need', needId);
    await commitSeed();
    await steps.deliver('matching.match-seed', seedId);
    expect(await steps.pair(needId, seedId)).toEqual(once);
  });

  it('is still there when needs that another model has scored are matched again, which is done once', async () => {
    const rematch = steps.world.get(RematchNeeds);
    expect(await rematch.count()).toBe(0);
    await steps.world.rows(`update matching.need_run set scored_by = 'another'`);
    const standing = () => steps.world.rows(`select id from matching.match where status = 'standing' order by id`);
    const before = await standing();
    let told = 0;
    expect(unwrap(await rematch.rematch({ onProgress: (done) => { told = done; } }))).toEqual({ matched: 3, skipped: 0 });
    expect(told).toBe(3);
    expect(await standing()).toEqual(before);
    expect(await rematch.count()).toBe(0);
    expect(unwrap(await rematch.rematch())).toEqual({ matched: 0, skipped: 0 });
  });

  it('is one of no more than are kept, however many came meanwhile', async () => {
    expect(await steps.standingBesideLate('avalanche', matchesPerNeed + 2)).toBe(matchesPerNeed);
  });
});

describe('the mutant that asks for later instants only', () => {
  let steps: Steps;
  beforeAll(async () => { steps = await Steps.open(LateByInstant); }, 60_000);
  afterAll(() => steps?.world.close());

  it('misses the seed', async () => {
    const { needId, seedId, commitSeed } = await steps.needBesideOpenSeed('battery');
    await commitSeed();
    await steps.deliver('matching.match-seed', seedId);
    await steps.deliver('matching.index-need', needId);
    expect(await steps.pair(needId, seedId)).toEqual({ proposed: 0, standing: 0 });
  });
});
