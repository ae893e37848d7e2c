import { matchesProposed, matchesWithdrawn, needMatched, seedIndexed } from './match.events.js';

export { MatchingModule } from '../matching.module.js';
export { evaluateCollection, type Evaluation } from '../application/evaluate-collection.js';
export { KeepIndexes } from '../application/keep-indexes.js';
export { MatchingFacade } from './matching-facade.js';
export type { Match } from './match.js';
export type { Team } from './team.js';
export { matchingPrivileges } from './privileges.js';
export type { Explanation } from '../domain/explanation/explanation.js';
export type { Band } from '../domain/scoring/band.js';
export { matchesProposed, matchesWithdrawn } from './match.events.js';

export const matchingEvents = [matchesProposed, matchesWithdrawn, needMatched, seedIndexed] as const;
