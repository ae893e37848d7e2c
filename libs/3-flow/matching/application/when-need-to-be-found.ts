import { CatalogFacade, type Need } from '@musubi/catalog';
import { Database } from '@musubi/platform/database/database';
import type { EventEnvelope } from '@musubi/platform/events/event-definition';
import { cancel, type EventSubscriber, type Postponed, Subscriber } from '@musubi/platform/events/subscriber';
import { enterDocument } from '../infrastructure/enter-document.js';
import { needMatched } from '../public/match.events.js';
import type { NewMatch } from '../public/match.js';
import { describeNeed } from './describe-document.js';
import { EnterDocuments, type Written } from './enter-documents.js';
import { laterWhenSearchIsAway } from './later-when-search-is-away.js';
import { MeetLateSeeds } from './meet-late-seeds.js';
import { ProposeMatches } from './propose-matches.js';

type Matched = { readonly needId: string; readonly version: number };
type Indexed = { readonly written: Written; readonly late: readonly NewMatch[] };

/**
 * A matched need becomes findable for later seeds. A seed that was indexed between the two is looked
 * at here, once the need can be found.
 */
@Subscriber({ consumer: 'matching.index-need', queue: 'matching', events: [needMatched], as: 'system' })
export class WhenNeedToBeFound implements EventSubscriber<Matched, Indexed> {
  constructor(
    private readonly database: Database,
    private readonly catalog: CatalogFacade,
    private readonly documents: EnterDocuments,
    private readonly lateSeeds: MeetLateSeeds,
    private readonly proposer: ProposeMatches,
  ) {}

  prepare(event: EventEnvelope<Matched>): Promise<Indexed | Postponed> {
    return laterWhenSearchIsAway(() => this.index(event));
  }

  private async index(event: EventEnvelope<Matched>): Promise<Indexed | Postponed> {
    const need: Need | undefined = await this.database.asSystem(() => this.catalog.need(event.payload.needId));
    if (need?.status !== 'published') return cancel('the need is no longer published');
    const look = await this.lateSeeds.lookOf(need);
    if (!look) return cancel('a newer version of the need is being matched');
    const written = await this.documents.intoIndex(enterDocument(describeNeed(need)));
    return { written, late: await this.lateSeeds.find(need, look) };
  }

  async apply(_event: EventEnvelope<Matched>, { written, late }: Indexed): Promise<void> {
    await this.documents.intoRows(written);
    for (const match of late) await this.proposer.ofSeed(match.seedId, 0, [match], [match.needId]);
  }
}
