import { z } from 'zod';
import type { NeedProgressView } from '../application/show-need-progress.js';
import { declineReasons } from '../domain/decline-reason.js';
import { declineSentence } from '../domain/decline-sentence.js';
import { progressStages } from '../domain/need-progress.js';
import { type Locale, organisationAnswer, personAnswer, titleOf, titledAnswer, toOrganisation, toPerson } from './shared.dto.js';

const ofMatch = z.object({ matchId: z.uuid(), seed: titledAnswer, at: z.iso.datetime() });

export const progressAnswer = z.object({
  needId: z.uuid(),
  postedAt: z.iso.datetime().nullable(),
  universities: z.array(z.object({
    university: organisationAnswer.nullable(),
    stage: z.enum(progressStages),
    steps: z.array(z.object({ kind: z.enum(['posted', ...progressStages]), at: z.iso.datetime() })),
    /** While all matches wait for their turn: the Monday of the week in which the office expects to read the first. */
    readInWeek: z.iso.date().nullable(),
    liaison: personAnswer.nullable(),
    engagementId: z.uuid().nullable(),
    accepted: z.array(ofMatch),
    declines: z.array(ofMatch.extend({
      reason: z.enum(declineReasons), sentence: z.object({ ja: z.string(), en: z.string() }), note: z.string().nullable(),
    })),
  })),
});

export type ProgressAnswer = z.infer<typeof progressAnswer>;

export function toProgress({ need, universities, organisations, people, seeds }: NeedProgressView, locale: Locale): ProgressAnswer {
  const postedAt = need.publishedAt?.toISOString() ?? null;
  const ofSeed = (told: { matchId: string; seedId: string; at: Date }): z.infer<typeof ofMatch> => ({
    matchId: told.matchId, seed: { id: told.seedId, title: titleOf(seeds.get(told.seedId), locale) }, at: told.at.toISOString(),
  });
  return {
    needId: need.id,
    postedAt,
    universities: universities.map(({ universityId, progress }) => ({
      university: toOrganisation(organisations.get(universityId), locale),
      stage: progress.stage,
      steps: [...postedAt === null ? [] : [{ kind: 'posted' as const, at: postedAt }], ...progress.steps.map(({ kind, at }) => ({ kind, at: at.toISOString() }))],
      readInWeek: progress.readInWeek,
      liaison: toPerson(progress.liaisonUserId === null ? undefined : people.get(progress.liaisonUserId)),
      engagementId: progress.engagementId,
      accepted: progress.accepted.map(ofSeed),
      declines: progress.declines.map((told) => ({
        ...ofSeed(told), reason: told.reason, sentence: { ...declineSentence(told.reason) }, note: told.note,
      })),
    })),
  };
}
