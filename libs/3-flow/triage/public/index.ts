import { matchAccepted, matchDeclined, matchesAdded, matchHandedOver, needAssigned } from './triage.events.js';

export { TriageModule } from '../triage.module.js';
export type { Actor } from '../domain/actor.js';
export { bands, type Band } from '../domain/band.js';
export { candidateStatuses, type CandidateStatus } from '../domain/candidate-status.js';
export { maxNoteLength } from '../domain/decline-note.js';
export { declineReasons, type DeclineReason } from '../domain/decline-reason.js';
export { declineSentence } from '../domain/decline-sentence.js';
export { engagementStatuses, type EngagementStatus } from '../domain/engagement-status.js';
export { historyKinds, type HistoryKind } from '../domain/history-kind.js';
export { isWorkingDay } from '../domain/working-days.js';
export type { AssignmentView } from './assignment-view.js';
export type { Candidate } from './candidate.js';
export type { AcceptedAnswer, AcceptMatchCommand, DeclinedAnswer, DeclineMatchCommand, HandedOverAnswer, HandOverMatchCommand } from './decisions.js';
export type { AcceptedMatch, Engagement, HistoryEntry } from './engagement.js';
export type { GrantedCase } from './granted-case.js';
export { maySeeEngagement, maySeeEveryCase, mayWorkOnEngagement } from './may-see-engagement.js';
export { triagePrivileges } from './privileges.js';
export { triageProblems } from './problems.js';
export { TriageFacade } from './triage-facade.js';
export { matchAccepted, matchDeclined, matchesAdded, matchHandedOver, needAssigned };

export const triageEvents = [needAssigned, matchesAdded, matchAccepted, matchDeclined, matchHandedOver] as const;
