import { pageOf, pageQuery } from '@musubi/platform/http/cursor';
import { z } from 'zod';
import type { InboxLine } from '../application/list-inbox.js';
import { bands } from '../domain/band.js';
import { candidateStatuses } from '../domain/candidate-status.js';
import type { InboxPosition } from '../domain/inbox-entry.js';
import { type Locale, organisationAnswer, personAnswer, titleOf, titledAnswer, toOrganisation, toPerson } from './shared.dto.js';

export const inboxQuery = pageQuery.extend({
  /** Absent: everything but what was withdrawn or still waits. */
  status: z.enum(candidateStatuses).optional(),
  /** `university`: everybody's desk, for admins; theirs by default unless they are liaisons too. */
  scope: z.enum(['mine', 'university']).optional(),
});

export type InboxQuery = z.infer<typeof inboxQuery>;

export const inboxItem = z.object({
  match: z.object({
    id: z.uuid(), status: z.enum(candidateStatuses), band: z.enum(bands), rank: z.int(), dueAt: z.iso.datetime(), unread: z.boolean(),
    /** In one sentence; null when the match is gone, or the reader may not see one of the two. */
    why: z.string().nullable(),
  }),
  need: titledAnswer.extend({ company: organisationAnswer.nullable() }),
  seed: titledAnswer,
  owner: personAnswer.nullable(),
  engagementId: z.uuid().nullable(),
});

type InboxItem = z.infer<typeof inboxItem>;

export const inboxAnswer = pageOf(inboxItem);

export type InboxAnswer = z.infer<typeof inboxAnswer>;

export function toInboxItem({ entry, need, seed, company, owner, explanation }: InboxLine, locale: Locale): InboxItem {
  return {
    match: {
      id: entry.matchId, status: entry.status, band: entry.band, rank: entry.rank, dueAt: entry.dueAt.toISOString(), unread: entry.unread,
      why: explanation?.sentences[locale][0] ?? null,
    },
    need: { id: entry.needId, title: titleOf(need, locale), company: toOrganisation(company, locale) },
    seed: { id: entry.seedId, title: titleOf(seed, locale) },
    owner: toPerson(owner),
    engagementId: entry.engagementId,
  };
}

export function keyOfLine({ entry }: InboxLine): string {
  return [entry.status === 'open' ? 0 : 1, entry.dueAt.toISOString(), entry.matchId].join(' ');
}

const positionForm = z.tuple([z.enum(['0', '1']), z.iso.datetime(), z.uuid()]);

/** Undefined for what no answer of ours contained. */
export function toPosition(key: string): InboxPosition | undefined {
  const parsed = positionForm.safeParse(key.split(' '));
  if (!parsed.success) return undefined;
  const [closed, dueAt, matchId] = parsed.data;
  return { closed: closed === '1', dueAt, matchId };
}
