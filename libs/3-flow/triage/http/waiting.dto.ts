import { pageOf, pageQuery } from '@musubi/platform/http/cursor';
import { z } from 'zod';
import type { DeskLine } from '../application/list-inbox.js';
import { bands } from '../domain/band.js';
import type { WaitingEntry, WaitingPosition } from '../domain/waiting-entry.js';
import { type Locale, organisationAnswer, personAnswer, titleOf, titledAnswer, toOrganisation, toPerson } from './shared.dto.js';

export const waitingQuery = pageQuery.extend({ scope: z.enum(['mine', 'university']).optional() });

export type WaitingQuery = z.infer<typeof waitingQuery>;

const waitingItem = z.object({
  match: z.object({ id: z.uuid(), band: z.enum(bands), why: z.string().nullable() }),
  need: titledAnswer.extend({ company: organisationAnswer.nullable() }),
  seed: titledAnswer,
  liaison: personAnswer.nullable(),
  /** Among what waits for the same liaison; 1 is next. */
  place: z.int(),
  /** The Monday of the week in which it is expected to come onto the desk. */
  expectedWeek: z.iso.date().nullable(),
});

export const waitingAnswer = pageOf(waitingItem);

export type WaitingAnswer = z.infer<typeof waitingAnswer>;

export function toWaitingItem({ entry, need, seed, company, owner, explanation }: DeskLine<WaitingEntry>, locale: Locale): WaitingAnswer['items'][number] {
  return {
    match: { id: entry.matchId, band: entry.band, why: explanation?.sentences[locale][0] ?? null },
    need: { id: entry.needId, title: titleOf(need, locale), company: toOrganisation(company, locale) },
    seed: { id: entry.seedId, title: titleOf(seed, locale) },
    liaison: toPerson(owner),
    place: entry.place,
    expectedWeek: entry.expectedWeek,
  };
}

export function keyOfWaiting({ entry }: DeskLine<WaitingEntry>): string {
  return `${entry.place} ${entry.matchId}`;
}

const positionForm = z.tuple([z.coerce.number().int().min(1).max(1e9), z.uuid()]);

/** Undefined for what no answer of ours contained. */
export function toWaitingPosition(key: string): WaitingPosition | undefined {
  const parsed = positionForm.safeParse(key.split(' '));
  return parsed.success ? { place: parsed.data[0], matchId: parsed.data[1] } : undefined;
}
