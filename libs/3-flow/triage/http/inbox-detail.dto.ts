import { answerExplanation, explanationAnswer } from '@musubi/matching';
import { z } from 'zod';
import type { InboxDetail } from '../application/show-inbox-entry.js';
import { declineReasons } from '../domain/decline-reason.js';
import { inboxItem, toInboxItem } from './inbox.dto.js';
import { documentAnswer, toDocument } from './document.dto.js';
import { teamAnswer, toTeam } from './team.dto.js';
import { type Locale, organisationAnswer, personAnswer, titledAnswer, titleOf, toOrganisation, toPerson } from './shared.dto.js';

/** Whole yen. */
const band = z.object({ min: z.int().nullable(), max: z.int().nullable() });

export const inboxDetailAnswer = inboxItem.extend({
  match: inboxItem.shape.match.extend({
    score: z.number().nullable(),
    /** Of being taken up, 0–1; null until the university's own decisions tell. */
    probability: z.number().nullable(),
    decidedBy: personAnswer.nullable(), decidedAt: z.iso.datetime().nullable(),
    reason: z.enum(declineReasons).nullable(), note: z.string().nullable(),
  }),
  need: inboxItem.shape.need.extend(documentAnswer.shape).extend({
    mustHave: z.string().nullable(), niceToHave: z.string().nullable(),
    budget: band.nullable(), deadline: z.iso.date().nullable(),
  }),
  seed: inboxItem.shape.seed.extend(documentAnswer.shape).extend({
    kind: z.string().nullable(), researcherName: z.string().nullable(), department: organisationAnswer.nullable(),
    cost: band.nullable(), availability: z.object({ state: z.enum(['open', 'limited', 'not_before']), from: z.iso.date().nullable() }).nullable(),
  }),
  /** Who answers for the match. */
  liaison: personAnswer.nullable(),
  /** The last time that a colleague handed it over; null when nobody did. */
  handOver: z.object({ by: personAnswer.nullable(), at: z.iso.datetime(), note: z.string().nullable() }).nullable(),
  /** Null when the match is gone. */
  explanation: explanationAnswer.nullable(),
  /** What this university's departments could offer together for the need. */
  team: teamAnswer.nullable(),
  participants: z.array(personAnswer),
  /** Cases with the same company, newest first; empty while it stays unnamed. */
  earlier: z.array(z.object({ engagementId: z.uuid(), openedAt: z.iso.datetime(), need: titledAnswer.nullable() })),
});

export type InboxDetailAnswer = z.infer<typeof inboxDetailAnswer>;

export function toInboxDetail(detail: InboxDetail, locale: Locale): InboxDetailAnswer {
  const { need, seed, match, candidate, people, handOver } = detail;
  const item = toInboxItem(detail, locale);
  return {
    match: {
      ...item.match,
      score: match?.score ?? null,
      probability: match?.probability ?? null,
      decidedBy: toPerson(people.get(candidate?.decidedBy ?? '')),
      decidedAt: candidate?.decidedAt?.toISOString() ?? null,
      reason: candidate?.reason ?? null,
      note: candidate?.note ?? null,
    },
    need: {
      ...item.need, ...toDocument(need, locale),
      mustHave: need?.mustHave ?? null, niceToHave: need?.niceToHave ?? null, deadline: need?.deadline ?? null,
      budget: need?.budget ? { min: need.budget.min, max: need.budget.max } : null,
    },
    seed: {
      ...item.seed, ...toDocument(seed, locale),
      kind: seed?.kind ?? null, researcherName: seed?.researcherName ?? null, department: toOrganisation(detail.department, locale),
      cost: seed?.cost ? { min: seed.cost.min, max: seed.cost.max } : null,
      availability: seed?.availability ? { state: seed.availability.state, from: seed.availability.from } : null,
    },
    owner: item.owner,
    liaison: toPerson(people.get(candidate?.liaisonUserId ?? '')),
    handOver: handOver ? { by: toPerson(people.get(handOver.actorUserId ?? '')), at: handOver.at.toISOString(), note: textOf(handOver.facts['note']) } : null,
    engagementId: item.engagementId,
    explanation: detail.explanation ? answerExplanation(detail.explanation, locale) : null,
    team: toTeam(detail.team, locale),
    participants: (detail.assignment?.participantUserIds ?? []).flatMap((userId) => toPerson(people.get(userId)) ?? []),
    earlier: detail.earlier.map((earlier) => ({
      engagementId: earlier.id, openedAt: earlier.openedAt.toISOString(),
      need: earlier.need ? { id: earlier.need.id, title: titleOf(earlier.need, locale) } : null,
    })),
  };
}

function textOf(fact: unknown): string | null {
  return typeof fact === 'string' ? fact : null;
}
