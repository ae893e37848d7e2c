import type { Lesson } from '@musubi/matching';
import type { DeclineReason } from '../domain/decline-reason.js';

/**
 * What matching learns of a decline. That nobody has time, that a rule of the house forbids it, or that the problem is solved
 * already says nothing about how well the seed met the need; nor does a reason that is not named.
 */
const lessons: Readonly<Record<DeclineReason, Lesson>> = {
  not_relevant: 'relevance',
  too_early: 'trl',
  out_of_budget: 'budget',
  no_capacity: 'nothing',
  conflict_of_interest: 'nothing',
  already_solved: 'nothing',
  other: 'nothing',
};

export function lessonOfDecline(reason: DeclineReason): Lesson {
  return lessons[reason];
}
