import { z } from 'zod';
import type { SeedNames } from '../application/seed-name-reader.js';
import { line, paragraphs, words } from '../application/tidy-content.js';
import type { FoundSeed } from '../application/search-seeds.js';
import { availabilities, type Seed, type SeedContent, seedDetailLevels, seedKinds, seedVisibilities } from '../public/seed.js';

const text = (longest: number) => z.string().max(longest);
const yen = z.int().min(0).nullable().optional();

const fields = {
  titleJa: text(400).nullish(), titleEn: text(400).nullish(), bodyJa: text(40_000).nullish(), bodyEn: text(40_000).nullish(),
  keywords: z.array(text(200)).max(100).optional(),
  fieldCodes: z.array(text(20)).max(50).optional(),
  trl: z.int().min(1).max(9).nullish(),
  region: text(40).nullish(),
  /** What such work usually costs a company, whole yen. */
  cost: z.strictObject({ min: yen, max: yen }).nullish(),
  /** Equipment that can be used with it, by name. */
  equipment: z.array(text(400)).max(100).optional(),
  /** Whether the researcher has room for new work; `not_before` with the first day. */
  availability: z.strictObject({ state: z.enum(availabilities), from: z.iso.date().nullish() }).nullish(),
  kind: z.enum(seedKinds).optional(),
  departmentId: z.uuid(),
  visibility: z.enum(seedVisibilities).optional(),
  draft: z.boolean().optional(),
};

export const publishSeedBody = z.strictObject(fields);
export const reviseSeedBody = z.strictObject(fields).partial();

export type PublishSeedBody = z.infer<typeof publishSeedBody>;
export type ReviseSeedBody = z.infer<typeof reviseSeedBody>;

/** The content of a new seed; a researcher publishes under the own name. */
export function newSeedContent(body: PublishSeedBody, researcher: { id: string; name: string } | null): SeedContent {
  return seedContent(body, {
    titleJa: null, titleEn: null, bodyJa: null, bodyEn: null, keywords: [], fieldCodes: [], trl: null, region: null,
    cost: null, equipment: [], availability: null, kind: 'result',
    departmentId: body.departmentId, researcherUserId: researcher?.id ?? null, researcherName: researcher?.name ?? null, visibility: 'public',
  });
}

/** The content after a body's fields are laid over what was there; a field that is absent stays. */
export function seedContent(body: ReviseSeedBody, before: SeedContent): SeedContent {
  return {
    ...before,
    titleJa: body.titleJa === undefined ? before.titleJa : line(body.titleJa),
    titleEn: body.titleEn === undefined ? before.titleEn : line(body.titleEn),
    bodyJa: body.bodyJa === undefined ? before.bodyJa : paragraphs(body.bodyJa),
    bodyEn: body.bodyEn === undefined ? before.bodyEn : paragraphs(body.bodyEn),
    keywords: body.keywords === undefined ? before.keywords : words(body.keywords),
    fieldCodes: body.fieldCodes === undefined ? before.fieldCodes : words(body.fieldCodes),
    trl: body.trl === undefined ? before.trl : body.trl,
    region: body.region === undefined ? before.region : line(body.region),
    cost: body.cost === undefined ? before.cost : body.cost && { min: body.cost.min ?? null, max: body.cost.max ?? null },
    equipment: body.equipment === undefined ? before.equipment : words(body.equipment),
    availability: body.availability === undefined ? before.availability : body.availability && { state: body.availability.state, from: body.availability.from ?? null },
    kind: body.kind ?? before.kind,
    departmentId: body.departmentId ?? before.departmentId,
    visibility: body.visibility ?? before.visibility,
  };
}

const named = z.object({ id: z.uuid(), name: z.string() });

export const seedState = z.object({ id: z.uuid(), version: z.int(), status: z.enum(['draft', 'published', 'withdrawn']) });

/** A seed without its long texts. */
const seedSummary = seedState.extend({
  title: z.string(), titleJa: z.string().nullable(), titleEn: z.string().nullable(),
  keywords: z.array(z.string()), fieldCodes: z.array(z.string()), trl: z.int().nullable(), region: z.string().nullable(),
  cost: z.object({ min: z.int().nullable(), max: z.int().nullable() }).nullable(), equipment: z.array(z.string()),
  availability: z.object({ state: z.enum(availabilities), from: z.iso.date().nullable() }).nullable(),
  kind: z.enum(seedKinds), university: named, department: named, researcher: z.string().nullable(), visibility: z.enum(seedVisibilities),
  /** Who may open the confidential part; null where there is none. */
  detailLevel: z.enum(seedDetailLevels).nullable(),
  publishedAt: z.string().nullable(), changedAt: z.string(),
});

export const seedView = seedSummary.extend({ body: z.string(), bodyJa: z.string().nullable(), bodyEn: z.string().nullable() });

const segments = z.array(z.object({ text: z.string(), hit: z.boolean() }));

export const seedSearchQuery = z.object({
  q: z.string().max(500).default(''),
  university: z.uuid().optional(), department: z.uuid().optional(), kind: z.enum(seedKinds).optional(),
  region: z.string().max(40).optional(), trl: z.coerce.number().int().min(1).max(9).optional(), fieldCode: z.string().max(10).optional(),
  cursor: z.string().max(100).optional(), limit: z.coerce.number().int().min(1).max(100).default(20),
});

export type SeedSearchQuery = z.infer<typeof seedSearchQuery>;

const facet = z.array(z.object({ value: z.string(), name: z.string(), count: z.int() }));

export const seedSearchAnswer = z.object({
  /** Of the texts an excerpt around what met the search: both whole ones would be half of the answer. */
  items: z.array(seedSummary.extend({ highlights: z.object({ title: segments, excerpt: segments }) })),
  /** On the first page alone; a chosen facet is counted as if it were not chosen. */
  facets: z.record(z.string(), facet),
  total: z.int(),
  /** True while the search server is away: no facets, no tolerance for typing errors. */
  degraded: z.boolean(),
  nextCursor: z.string().nullable(),
});

export type SeedState = z.infer<typeof seedState>;
type SeedSummary = z.infer<typeof seedSummary>;
export type SeedView = z.infer<typeof seedView>;
export type SeedSearchAnswer = z.infer<typeof seedSearchAnswer>;

export function toSeedState(seed: Seed): SeedState {
  return { id: seed.id, version: seed.version, status: seed.status };
}

export function toSeedView(seed: Seed, names: SeedNames, locale: 'ja' | 'en'): SeedView {
  return { ...toSeedSummary(seed, names, locale), body: inLocale(locale, seed.bodyJa, seed.bodyEn), bodyJa: seed.bodyJa, bodyEn: seed.bodyEn };
}

function inLocale(locale: 'ja' | 'en', ja: string | null, en: string | null): string {
  return (locale === 'en' ? en ?? ja : ja ?? en) ?? '';
}

function toSeedSummary(seed: Seed, names: SeedNames, locale: 'ja' | 'en'): SeedSummary {
  return {
    // Not by spreading: with so many fields after it an object takes ten times as long (V8), for each of twenty seeds at every key.
    id: seed.id, version: seed.version, status: seed.status,
    title: inLocale(locale, seed.titleJa, seed.titleEn), titleJa: seed.titleJa, titleEn: seed.titleEn,
    keywords: [...seed.keywords], fieldCodes: [...seed.fieldCodes], trl: seed.trl, region: seed.region,
    cost: seed.cost && { min: seed.cost.min, max: seed.cost.max }, equipment: [...seed.equipment],
    availability: seed.availability && { state: seed.availability.state, from: seed.availability.from }, kind: seed.kind,
    university: { id: seed.universityId, name: names.university }, department: { id: seed.departmentId, name: names.department },
    researcher: seed.researcherName, visibility: seed.visibility, detailLevel: seed.detailLevel,
    publishedAt: seed.publishedAt?.toISOString() ?? null, changedAt: seed.changedAt.toISOString(),
  };
}

export function toFoundSeed(found: FoundSeed, names: SeedNames, locale: 'ja' | 'en'): SeedSearchAnswer['items'][number] {
  return Object.assign(toSeedSummary(found.seed, names, locale), { highlights: { title: [...found.title], excerpt: [...found.excerpt] } });
}
