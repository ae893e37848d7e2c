import { CatalogFacade, type Need } from '@musubi/catalog';
import { Database } from '@musubi/platform/database/database';
import type { EventEnvelope, PayloadOf } from '@musubi/platform/events/event-definition';
import { cancel, type EventSubscriber, type Postponed, Subscriber } from '@musubi/platform/events/subscriber';
import type { Corpus } from '../domain/statistics/corpus.js';
import { CorpusMemory } from '../infrastructure/corpus-memory.js';
import { MatchRepository } from '../infrastructure/match.repository.js';
import { NeedRunRepository } from '../infrastructure/need-run.repository.js';
import { TeamRepository } from '../infrastructure/team.repository.js';
import { teamOutdated } from '../public/match.events.js';
import { aspectsAsked, teamsOf } from './teams-of.js';

type Payload = PayloadOf<typeof teamOutdated>;

interface ToForm {
  readonly need: Need;
  /** Of the seeds. */
  readonly corpus: Corpus;
}

/** Forms a need's teams again out of the matches that stand: nothing is searched for them. */
@Subscriber({ consumer: 'matching.renew-team', queue: 'matching', events: [teamOutdated], as: 'system' })
export class WhenTeamOutdated implements EventSubscriber<Payload, ToForm> {
  constructor(
    private readonly database: Database,
    private readonly catalog: CatalogFacade,
    private readonly memory: CorpusMemory,
    private readonly runs: NeedRunRepository,
    private readonly matches: MatchRepository,
    private readonly teams: TeamRepository,
  ) {}

  async prepare({ payload }: EventEnvelope<Payload>): Promise<ToForm | Postponed> {
    const need = await this.database.asSystem(() => this.catalog.need(payload.needId));
    if (need?.status !== 'published') return cancel('the need is no longer published');
    const { corpus } = await this.memory.view('seed');
    return { need, corpus };
  }

  async apply(_event: EventEnvelope<Payload>, { need, corpus }: ToForm): Promise<void> {
    // A newer version that is being matched forms them itself.
    if (await this.runs.hold(need.id) !== need.version) return;
    const standing = await this.matches.headsOfNeed(need.id);
    const chosen = standing.map(({ seedId, universityId, departmentId, score }) => ({ seed: { id: seedId, universityId, departmentId }, score }));
    await this.teams.replace(need.id, teamsOf(need, aspectsAsked(need, corpus), { chosen }, corpus));
  }
}
