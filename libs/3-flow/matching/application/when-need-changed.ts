import { CatalogFacade, needPosted, needRevised } from '@musubi/catalog';
import { Slots } from '@musubi/platform/attempts/slots';
import { Database } from '@musubi/platform/database/database';
import { Backlog } from '@musubi/platform/events/backlog';
import type { EventEnvelope } from '@musubi/platform/events/event-definition';
import { cancel, type EventSubscriber, type Postponed, snooze, Subscriber } from '@musubi/platform/events/subscriber';
import type { NewMatch } from '../public/match.js';
import type { NewTeam } from '../public/team.js';
import type { NeedRun } from '../infrastructure/need-run.repository.js';
import { FindSeedsForNeed } from './find-seeds-for-need.js';
import { KeepIndexes } from './keep-indexes.js';
import { laterWhenSearchIsAway } from './later-when-search-is-away.js';
import { ProposeMatches } from './propose-matches.js';

type Changed = { readonly needId: string; readonly version: number };
type Found = { readonly run: NeedRun; readonly matches: readonly NewMatch[]; readonly teams: readonly NewTeam[] };

const waitMs = 300;

/** Some search while another is scored. More at once would not be done earlier, only the first of them later. */
const atOnce = 4;

/** A published need is matched once per version, and only against a complete index. */
@Subscriber({ consumer: 'matching.match-need', queue: 'matching', events: [needPosted, needRevised], as: 'system' })
export class WhenNeedChanged implements EventSubscriber<Changed, Found> {
  private readonly turns = new Slots(atOnce, Infinity);

  constructor(
    private readonly database: Database,
    private readonly catalog: CatalogFacade,
    private readonly backlog: Backlog,
    private readonly keeper: KeepIndexes,
    private readonly finder: FindSeedsForNeed,
    private readonly proposer: ProposeMatches,
  ) {}

  begin(): Promise<void> {
    return this.finder.begin();
  }

  prepare(event: EventEnvelope<Changed>): Promise<Found | Postponed> {
    return laterWhenSearchIsAway(() => this.match(event));
  }

  private async match(event: EventEnvelope<Changed>): Promise<Found | Postponed> {
    const [[need, isBehind], isComplete] = await Promise.all([
      this.database.readAsSystem(() => Promise.all([
        this.catalog.need(event.payload.needId),
        this.backlog.owesBefore('matching.index-seed', ['seed.published', 'seed.revised'], event.occurredAt),
      ])),
      this.keeper.areSeedsComplete(),
    ]);
    if (need?.status !== 'published') return cancel('the need is no longer published');
    if (need.version > event.payload.version) return cancel('a newer version of the need will be matched');
    if (isBehind) return snooze(waitMs, 'seeds published earlier are still being indexed');
    if (!isComplete) return snooze(waitMs, 'the index is being built');
    const { matches, teams, ...found } = await this.turns.run('match', () => this.finder.find(need));
    return { run: { needId: need.id, companyId: need.companyId, needVersion: need.version, ...found }, matches, teams };
  }

  async apply(_event: EventEnvelope<Changed>, { run, matches, teams }: Found): Promise<void> {
    await this.proposer.ofNeed(run, matches, teams);
  }
}
