import { describe, expect, it } from '@jest/globals';
import { declineReasons } from '../domain/decline-reason.js';
import { lessonOfDecline } from './lesson-of-decline.js';

describe('lessonOfDecline', () => {
  it('teaches relevance only where the seed did not fit', () => {
    expect(declineReasons.filter((reason) => lessonOfDecline(reason) === 'relevance')).toEqual(['not_relevant']);
  });

  it('teaches nothing by what is about people and rules', () => {
    expect((['no_capacity', 'conflict_of_interest'] as const).map(lessonOfDecline)).toEqual(['nothing', 'nothing']);
  });
});
