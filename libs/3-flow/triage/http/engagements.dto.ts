import { isUuid } from '@musubi/kernel';
import { pageOf } from '@musubi/platform/http/cursor';
import { z } from 'zod';
import type { EngagementLine } from '../application/list-engagements.js';
import { engagementStatuses } from '../domain/engagement-status.js';
import { type Locale, organisationAnswer, personAnswer, titleOf, titledAnswer, toOrganisation, toPerson } from './shared.dto.js';

export const engagementItem = z.object({
  id: z.uuid(),
  status: z.enum(engagementStatuses),
  openedAt: z.iso.datetime(),
  need: titledAnswer,
  company: organisationAnswer.nullable(),
  university: organisationAnswer.nullable(),
  /** The owner first. */
  people: z.array(personAnswer),
  seeds: z.array(titledAnswer),
});

export const engagementsAnswer = pageOf(engagementItem);

export type EngagementsAnswer = z.infer<typeof engagementsAnswer>;

export function toEngagementItem({ entry, need, company, university, people, seeds }: EngagementLine, locale: Locale): z.infer<typeof engagementItem> {
  return {
    id: entry.id, status: entry.status, openedAt: entry.openedAt.toISOString(),
    need: { id: entry.needId, title: titleOf(need, locale) },
    company: toOrganisation(company, locale),
    university: toOrganisation(university, locale),
    people: people.flatMap((person) => toPerson(person) ?? []),
    seeds: seeds.map((seed) => ({ id: seed.id, title: titleOf(seed, locale) })),
  };
}

/** The cursor's key is the last engagement's id. */
export function toEngagementId(key: string): string | undefined {
  return isUuid(key) ? key : undefined;
}
