import { learningRequested, matchDecided, matchesProposed, matchesWithdrawn, needMatched, seedIndexed, teamOutdated } from './match.events.js';

export { MatchingModule } from '../matching.module.js';
export { type BilingualEvaluation, evaluateBilingual } from '../application/evaluate-bilingual.js';
export { evaluateCollection, type Evaluation } from '../application/evaluate-collection.js';
export { evaluateLearning, type LearningEvaluation } from '../application/evaluate-learning.js';
export { evaluateWeights } from '../application/evaluate-weights.js';
export { type TextWeights, WEIGHTS_GRID } from '../application/weights-grid.js';
export { chooseWeights, leaveEachOut, type LeftOut, type TriedOn } from '../domain/measures/choose-weights.js';
export { LearnModel, type LearningOutcome } from '../application/learn-model.js';
export { EmbedderAway } from '../domain/embedding/embedder.js';
export { KeepEmbeddings } from '../application/keep-embeddings.js';
export type { EmbedderCostOfDay } from '../infrastructure/embedding/embedding.repository.js';
export { KeepIndexes } from '../application/keep-indexes.js';
export { KeepSemantics } from '../application/keep-semantics.js';
export { type MatcherMeasures, MeasureMatcher } from '../application/measure-matcher.js';
export { RematchNeeds, type Rematched } from '../application/rematch-needs.js';
export { MatchingFacade } from './matching-facade.js';
export type { Match } from './match.js';
export type { Team } from './team.js';
export { matchingPrivileges } from './privileges.js';
export { answerExplanation } from '../application/answer-explanation.js';
export { readExplanation, type ReadExplanation } from '../application/read-explanation.js';
export { explanationAnswer, type ExplanationAnswer } from './explanation-answer.js';
export type { Band } from '../domain/scoring/band.js';
export type { Lesson } from '../domain/learning/decided-need.js';
export { matchDecided, matchesProposed, matchesWithdrawn } from './match.events.js';

export const matchingEvents = [matchesProposed, matchesWithdrawn, needMatched, seedIndexed, teamOutdated, matchDecided, learningRequested] as const;
