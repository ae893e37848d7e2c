import { z } from 'zod';
import { byLanguage } from '../domain/text-language.js';
import { line, paragraphs, words } from '../application/tidy-content.js';
import { type Need, type NeedContent, needVisibilities } from '../public/need.js';

const text = (longest: number) => z.string().max(longest);
const yen = z.int().min(0).nullable().optional();

const fields = {
  /** Japanese or English; which is seen from the text. */
  title: text(400),
  titleEn: text(400).nullish(),
  body: text(200_000),
  bodyEn: text(200_000).nullish(),
  mustHave: text(8_000).nullish(),
  niceToHave: text(8_000).nullish(),
  keywords: z.array(text(200)).max(100).optional(),
  fieldCodes: z.array(text(20)).max(50).optional(),
  trl: z.int().min(1).max(9).nullish(),
  region: text(40).nullish(),
  budget: z.strictObject({ min: yen, max: yen }).nullish(),
  deadline: z.iso.date().nullish(),
  /** Equipment wanted, by name. */
  equipment: z.array(text(400)).max(100).optional(),
  visibility: z.enum(needVisibilities).optional(),
  /** Ids of the chosen universities. */
  universities: z.array(z.uuid()).max(100).optional(),
  /** User ids of the named liaisons. */
  liaisons: z.array(z.uuid()).max(100).optional(),
  anonymous: z.boolean().optional(),
  draft: z.boolean().optional(),
};

export const postNeedBody = z.strictObject(fields);
export const reviseNeedBody = z.strictObject(fields).partial();

export type PostNeedBody = z.infer<typeof postNeedBody>;
export type ReviseNeedBody = z.infer<typeof reviseNeedBody>;

const blank: NeedContent = {
  titleJa: null, titleEn: null, bodyJa: null, bodyEn: null, mustHave: null, niceToHave: null, keywords: [], fieldCodes: [],
  trl: null, region: null, budget: null, deadline: null, equipment: [], visibility: 'public', universityIds: [], liaisonIds: [], anonymous: false,
};

/** The content after a body's fields are laid over what was there; a field that is absent stays. */
export function needContent(body: ReviseNeedBody, before: NeedContent = blank): NeedContent {
  const has = (key: keyof ReviseNeedBody): boolean => body[key] !== undefined;
  const title = byLanguage(line(body.title), line(body.titleEn ?? null));
  const main = byLanguage(paragraphs(body.body), paragraphs(body.bodyEn ?? null));
  const visibility = body.visibility ?? before.visibility;
  return {
    titleJa: has('title') ? title.ja : before.titleJa,
    titleEn: has('title') || has('titleEn') ? title.en ?? (has('titleEn') ? null : before.titleEn) : before.titleEn,
    bodyJa: has('body') ? main.ja : before.bodyJa,
    bodyEn: has('body') || has('bodyEn') ? main.en ?? (has('bodyEn') ? null : before.bodyEn) : before.bodyEn,
    mustHave: has('mustHave') ? paragraphs(body.mustHave) : before.mustHave,
    niceToHave: has('niceToHave') ? paragraphs(body.niceToHave) : before.niceToHave,
    keywords: has('keywords') ? words(body.keywords) : before.keywords,
    fieldCodes: has('fieldCodes') ? words(body.fieldCodes) : before.fieldCodes,
    trl: body.trl === undefined ? before.trl : body.trl,
    region: has('region') ? line(body.region) : before.region,
    budget: body.budget === undefined ? before.budget : body.budget && { min: body.budget.min ?? null, max: body.budget.max ?? null },
    deadline: body.deadline === undefined ? before.deadline : body.deadline,
    equipment: has('equipment') ? words(body.equipment) : before.equipment,
    visibility,
    universityIds: visibility === 'public' ? [] : body.universities ?? before.universityIds,
    liaisonIds: visibility === 'liaisons' ? body.liaisons ?? before.liaisonIds : [],
    anonymous: body.anonymous ?? before.anonymous,
  };
}

/** What a request calls a field of the content: its `title` became the Japanese or the English one. */
export function needFieldOf(body: ReviseNeedBody): (path: string) => string {
  const names: Record<string, string> = {
    titleJa: 'title', bodyJa: 'body', ...(!body.titleEn && { titleEn: 'title' }), ...(!body.bodyEn && { bodyEn: 'body' }),
  };
  return (path) => names[path] ?? path;
}

export const needState = z.object({ id: z.uuid(), version: z.int(), status: z.enum(['draft', 'published', 'withdrawn']) });

export const needView = needState.extend({
  /** Null when the company does not want to be named. */
  company: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  title: z.string(), titleJa: z.string().nullable(), titleEn: z.string().nullable(),
  body: z.string(), bodyJa: z.string().nullable(), bodyEn: z.string().nullable(),
  mustHave: z.string().nullable(), niceToHave: z.string().nullable(),
  keywords: z.array(z.string()), fieldCodes: z.array(z.string()), trl: z.int().nullable(), region: z.string().nullable(),
  budget: z.object({ min: z.int().nullable(), max: z.int().nullable() }).nullable(),
  deadline: z.string().nullable(), equipment: z.array(z.string()), visibility: z.enum(needVisibilities), universities: z.array(z.uuid()), liaisons: z.array(z.uuid()), anonymous: z.boolean(),
  /** The universities that the company of an anonymous need made itself known to; for the company alone. */
  revealedTo: z.array(z.uuid()),
  /** The intermediary that posted it for the company, and its person; for the company alone. */
  postedBy: z.object({ intermediary: z.object({ id: z.uuid(), name: z.string() }), name: z.string(), at: z.string() }).nullable(),
  publishedAt: z.string().nullable(), changedAt: z.string(),
});

export const revealBody = z.strictObject({ universityId: z.uuid() });

export type NeedState = z.infer<typeof needState>;
export type NeedView = z.infer<typeof needView>;

export function toNeedState(need: Need): NeedState {
  return { id: need.id, version: need.version, status: need.status };
}

/** @param company what the caller may know of the company; null hides it. Whom else the company asked is left out by the matrix of privileges */
export function toNeedView(need: Need, company: { id: string; name: string } | null, locale: 'ja' | 'en'): NeedView {
  const pick = (ja: string | null, en: string | null): string => (locale === 'en' ? en ?? ja : ja ?? en) ?? '';
  return {
    ...toNeedState(need), company,
    title: pick(need.titleJa, need.titleEn), titleJa: need.titleJa, titleEn: need.titleEn,
    body: pick(need.bodyJa, need.bodyEn), bodyJa: need.bodyJa, bodyEn: need.bodyEn,
    mustHave: need.mustHave, niceToHave: need.niceToHave, keywords: [...need.keywords], fieldCodes: [...need.fieldCodes],
    trl: need.trl, region: need.region, budget: need.budget, deadline: need.deadline, equipment: [...need.equipment], visibility: need.visibility,
    universities: [...need.universityIds], liaisons: [...need.liaisonIds], anonymous: need.anonymous,
    revealedTo: [...need.revealedTo], postedBy: null,
    publishedAt: need.publishedAt?.toISOString() ?? null, changedAt: need.changedAt.toISOString(),
  };
}
