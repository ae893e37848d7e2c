import { nameIn, type Organisation } from '@musubi/identity';
import { z } from 'zod';
import type { ClientNeed } from '../public/client-need.js';
import { needView, postNeedBody } from './need.dto.js';

export const postClientNeedBody = postNeedBody.extend({
  /** The company for which the need is posted. */
  clientId: z.uuid(),
});
export type PostClientNeedBody = z.infer<typeof postClientNeedBody>;

/** Text, level and status. No amount: the budget is between company and universities. */
export const clientNeedView = needView.omit({ company: true, budget: true, revealedTo: true, postedBy: true }).extend({
  client: z.object({ id: z.uuid(), name: z.string() }),
  postedByName: z.string(), postedAt: z.string(),
});
export type ClientNeedView = z.infer<typeof clientNeedView>;

export function toClientNeedView(need: ClientNeed, client: Organisation | undefined, locale: 'ja' | 'en'): ClientNeedView {
  const pick = (ja: string | null, en: string | null): string => (locale === 'en' ? en ?? ja : ja ?? en) ?? '';
  return {
    id: need.id, version: need.version, status: need.status, client: { id: need.companyId, name: nameIn(client, locale) },
    title: pick(need.titleJa, need.titleEn), titleJa: need.titleJa, titleEn: need.titleEn,
    body: pick(need.bodyJa, need.bodyEn), bodyJa: need.bodyJa, bodyEn: need.bodyEn, mustHave: need.mustHave, niceToHave: need.niceToHave,
    keywords: [...need.keywords], fieldCodes: [...need.fieldCodes], trl: need.trl, region: need.region, deadline: need.deadline, equipment: [...need.equipment],
    visibility: need.visibility, universities: [...need.universityIds], liaisons: [...need.liaisonIds], anonymous: need.anonymous,
    publishedAt: need.publishedAt?.toISOString() ?? null, changedAt: need.changedAt.toISOString(),
    postedByName: need.postedByName, postedAt: need.postedAt.toISOString(),
  };
}
