import { CatalogModule } from '@musubi/catalog';
import { IdentityModule } from '@musubi/identity';
import { systemClock } from '@musubi/kernel';
import { MatchingModule } from '@musubi/matching';
import { QueueWidths } from '@musubi/platform/events/queue-widths';
import { Abilities } from '@musubi/platform/http/abilities';
import { ProblemRegistry } from '@musubi/platform/http/problem-registry';
import { Module } from '@nestjs/common';
import { AcceptMatch } from './application/accept-match.js';
import { BeginWork } from './application/begin-work.js';
import { CLOCK } from './application/clock.js';
import { CommitAssignment } from './application/commit-assignment.js';
import { DeclineMatch } from './application/decline-match.js';
import { HandOverMatch } from './application/hand-over-match.js';
import { DescribeCase } from './application/describe-case.js';
import { DescribeTeam } from './application/describe-team.js';
import { FindAnswerable } from './application/find-answerable.js';
import { GiveOut } from './application/give-out.js';
import { ListEngagements } from './application/list-engagements.js';
import { ListInbox } from './application/list-inbox.js';
import { ListWaiting } from './application/list-waiting.js';
import { PublishFacts } from './application/publish-facts.js';
import { ReleaseMatches } from './application/release-matches.js';
import { RenewQueue } from './application/renew-queue.js';
import { ShowClientProgress } from './application/show-client-progress.js';
import { ShowInboxEntry } from './application/show-inbox-entry.js';
import { ShowNeedProgress } from './application/show-need-progress.js';
import { TakeUpMatch } from './application/take-up-match.js';
import { WhenMatchesProposed } from './application/when-matches-proposed.js';
import { WhenMatchesWithdrawn } from './application/when-matches-withdrawn.js';
import { ClientProgressController } from './http/client-progress.controller.js';
import { DecisionsController } from './http/decisions.controller.js';
import { EngagementsController } from './http/engagements.controller.js';
import { InboxController } from './http/inbox.controller.js';
import { ProgressController } from './http/progress.controller.js';
import { AssignmentRepository } from './infrastructure/assignment.repository.js';
import { Desks } from './infrastructure/desks.js';
import { EngagementListReader } from './infrastructure/engagement-list-reader.js';
import { EngagementReader } from './infrastructure/engagement-reader.js';
import { EngagementRepository } from './infrastructure/engagement.repository.js';
import { GrantedCases } from './infrastructure/granted-cases.js';
import { HistoryReader } from './infrastructure/history-reader.js';
import { HistoryRepository } from './infrastructure/history.repository.js';
import { InboxReader } from './infrastructure/inbox-reader.js';
import { TriageReader } from './infrastructure/triage-reader.js';
import { WaitingReader } from './infrastructure/waiting-reader.js';
import { triagePrivileges } from './public/privileges.js';
import { triageProblems } from './public/problems.js';
import { TriageFacade } from './public/triage-facade.js';

@Module({
  imports: [IdentityModule, CatalogModule, MatchingModule],
  controllers: [InboxController, DecisionsController, EngagementsController, ProgressController, ClientProgressController],
  providers: [
    { provide: CLOCK, useValue: systemClock }, TriageFacade,
    AcceptMatch, DeclineMatch, HandOverMatch, BeginWork, TakeUpMatch, GiveOut, RenewQueue, ReleaseMatches, CommitAssignment, PublishFacts, FindAnswerable, WhenMatchesProposed, WhenMatchesWithdrawn,
    ListInbox, ListWaiting, ShowInboxEntry, DescribeCase, DescribeTeam, ListEngagements, ShowNeedProgress, ShowClientProgress,
    AssignmentRepository, EngagementRepository, HistoryRepository, HistoryReader, EngagementReader, EngagementListReader, InboxReader, TriageReader, WaitingReader, Desks, GrantedCases,
  ],
  exports: [TriageFacade],
})
export class TriageModule {
  constructor(problems: ProblemRegistry, abilities: Abilities, widths: QueueWidths) {
    problems.add(triageProblems);
    abilities.add(triagePrivileges);
    // What is given to liaisons waits for their desks, each with a connection in hand that the matcher would need.
    widths.set('triage', 4);
  }
}
