import { z } from 'zod';
import type { DescribedTeam } from '../application/describe-team.js';
import { type Locale, organisationAnswer, titledAnswer, titleOf, toOrganisation } from './shared.dto.js';

/** Seeds of different departments that together answer what no single one does. */
export const teamAnswer = z.object({
  /** What the need asks for, in its own words. */
  aspects: z.array(z.string()),
  members: z.array(z.object({
    matchId: z.uuid(), seed: titledAnswer, department: organisationAnswer.nullable(),
    /** Which aspects it answers, by their place in the list. */
    covers: z.array(z.int()),
  })),
});

export function toTeam(team: DescribedTeam | undefined, locale: Locale): z.infer<typeof teamAnswer> | null {
  return team ? {
    aspects: [...team.aspects],
    members: team.members.map(({ matchId, seedId, seed, department, covers }) => ({
      matchId, seed: { id: seedId, title: titleOf(seed, locale) }, department: toOrganisation(department, locale), covers: [...covers],
    })),
  } : null;
}
