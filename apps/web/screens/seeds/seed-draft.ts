import type { Seed, SeedBody, SeedKind, SeedVisibility } from '../../api/types';

export interface SeedDraft {
  readonly titleJa: string;
  readonly bodyJa: string;
  readonly titleEn: string;
  readonly bodyEn: string;
  readonly keywords: readonly string[];
  readonly fieldCodes: readonly string[];
  readonly trl: string;
  readonly region: string;
  readonly kind: SeedKind;
  readonly departmentId: string;
  readonly visibility: SeedVisibility;
}

export type SeedErrors = Partial<Record<'titleJa' | 'bodyJa' | 'fieldCodes' | 'departmentId', 'missing' | 'badCode'>>;

export const emptySeed: SeedDraft = {
  titleJa: '', bodyJa: '', titleEn: '', bodyEn: '', keywords: [], fieldCodes: [], trl: '', region: '', kind: 'result', departmentId: '', visibility: 'public',
};

/** Title and text are needed in one of the two languages. */
export function checkSeed(draft: SeedDraft): SeedErrors {
  return {
    ...(!draft.titleJa.trim() && !draft.titleEn.trim() && { titleJa: 'missing' as const }),
    ...(!draft.bodyJa.trim() && !draft.bodyEn.trim() && { bodyJa: 'missing' as const }),
    ...(draft.fieldCodes.some((code) => !/^\d{5}$/u.test(code)) && { fieldCodes: 'badCode' as const }),
    ...(!draft.departmentId && { departmentId: 'missing' as const }),
  };
}

export function seedBodyOf(draft: SeedDraft): SeedBody {
  const { keywords, fieldCodes, trl, kind, departmentId, visibility } = draft;
  return {
    titleJa: draft.titleJa.trim() || null, bodyJa: draft.bodyJa.trim() || null, titleEn: draft.titleEn.trim() || null, bodyEn: draft.bodyEn.trim() || null,
    keywords: [...keywords], fieldCodes: [...fieldCodes], trl: trl ? Number(trl) : null, region: draft.region || null, kind, departmentId, visibility,
  };
}

export function seedDraftOf(seed: Seed): SeedDraft {
  return {
    titleJa: seed.titleJa ?? '', bodyJa: seed.bodyJa ?? '', titleEn: seed.titleEn ?? '', bodyEn: seed.bodyEn ?? '', keywords: seed.keywords, fieldCodes: seed.fieldCodes,
    trl: seed.trl?.toString() ?? '', region: seed.region ?? '', kind: seed.kind, departmentId: seed.department.id, visibility: seed.visibility,
  };
}
