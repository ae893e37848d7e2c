import { normaliseParagraphs, normaliseText } from '@musubi/kernel';
import type { Seed } from '../public/seed.js';

/** A seed as people's search stores it: only what everybody who finds it may read. */
export interface PeopleDocument {
  readonly id: string;
  readonly version: number;
  readonly universityId: string;
  /** Facets hold ids; names are looked up at reading, so that renaming needs no reindex. */
  readonly university: string;
  readonly department: string;
  readonly researcherName: string | null;
  readonly kind: string;
  readonly titleJa: string | null;
  readonly titleEn: string | null;
  readonly bodyJa: string | null;
  readonly bodyEn: string | null;
  readonly keywords: readonly string[];
  readonly fieldCodes: readonly string[];
  readonly trl: number | null;
  readonly region: string | null;
  readonly visibility: string;
  readonly publishedAt: number;
}

/** NFKC on the way in as in the query: ﾃﾞｰﾀ is データ. */
export function toPeopleDocument(seed: Seed): PeopleDocument {
  const title = (text: string | null): string | null => (text === null ? null : normaliseText(text));
  const body = (text: string | null): string | null => (text === null ? null : normaliseParagraphs(text));
  return {
    id: seed.id, version: seed.version, universityId: seed.universityId, university: seed.universityId, department: seed.departmentId,
    researcherName: seed.researcherName, kind: seed.kind, titleJa: title(seed.titleJa), titleEn: title(seed.titleEn),
    bodyJa: body(seed.bodyJa), bodyEn: body(seed.bodyEn), keywords: seed.keywords.map(normaliseText), fieldCodes: seed.fieldCodes,
    trl: seed.trl, region: seed.region, visibility: seed.visibility, publishedAt: seed.publishedAt?.getTime() ?? 0,
  };
}
