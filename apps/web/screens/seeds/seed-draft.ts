import type { Availability, Seed, SeedBody, SeedKind, SeedVisibility } from '../../api/types';
import { bandKeyOf, budgetOf } from '../../shared/budget-bands';

export interface SeedDraft {
  readonly titleJa: string;
  readonly bodyJa: string;
  readonly titleEn: string;
  readonly bodyEn: string;
  readonly keywords: readonly string[];
  readonly fieldCodes: readonly string[];
  readonly trl: string;
  readonly region: string;
  readonly cost: string;
  readonly equipment: readonly string[];
  readonly availability: Availability['state'] | '';
  readonly availableFrom: string;
  readonly kind: SeedKind;
  readonly departmentId: string;
  readonly visibility: SeedVisibility;
}

export type SeedErrors = Partial<Record<'titleJa' | 'bodyJa' | 'fieldCodes' | 'departmentId' | 'availableFrom', 'missing' | 'badCode'>>;

export const emptySeed: SeedDraft = {
  titleJa: '', bodyJa: '', titleEn: '', bodyEn: '', keywords: [], fieldCodes: [], trl: '', region: '',
  cost: '', equipment: [], availability: '', availableFrom: '', kind: 'result', departmentId: '', visibility: 'public',
};

/** Title and text are needed in one of the two languages. */
export function checkSeed(draft: SeedDraft): SeedErrors {
  return {
    ...(!draft.titleJa.trim() && !draft.titleEn.trim() && { titleJa: 'missing' as const }),
    ...(!draft.bodyJa.trim() && !draft.bodyEn.trim() && { bodyJa: 'missing' as const }),
    ...(draft.fieldCodes.some((code) => !/^\d{5}$/u.test(code)) && { fieldCodes: 'badCode' as const }),
    ...(!draft.departmentId && { departmentId: 'missing' as const }),
    ...(draft.availability === 'not_before' && !draft.availableFrom && { availableFrom: 'missing' as const }),
  };
}

/** @param before what is revised: a cost that fits no band keeps its own figures unless another band is chosen */
export function seedBodyOf(draft: SeedDraft, before?: Pick<Seed, 'cost'>): SeedBody {
  const { keywords, fieldCodes, trl, kind, departmentId, visibility } = draft;
  return {
    titleJa: draft.titleJa.trim() || null, bodyJa: draft.bodyJa.trim() || null, titleEn: draft.titleEn.trim() || null, bodyEn: draft.bodyEn.trim() || null,
    keywords: [...keywords], fieldCodes: [...fieldCodes], trl: trl ? Number(trl) : null, region: draft.region || null,
    cost: before && draft.cost === bandKeyOf(before.cost) ? before.cost : budgetOf(draft.cost) ?? null, equipment: [...draft.equipment], availability: availabilityOf(draft), kind, departmentId, visibility,
  };
}

export function seedDraftOf(seed: Seed): SeedDraft {
  return {
    titleJa: seed.titleJa ?? '', bodyJa: seed.bodyJa ?? '', titleEn: seed.titleEn ?? '', bodyEn: seed.bodyEn ?? '', keywords: seed.keywords, fieldCodes: seed.fieldCodes,
    trl: seed.trl?.toString() ?? '', region: seed.region ?? '',
    cost: bandKeyOf(seed.cost), equipment: seed.equipment, availability: seed.availability?.state ?? '', availableFrom: seed.availability?.from ?? '', kind: seed.kind, departmentId: seed.department.id, visibility: seed.visibility,
  };
}

export function availabilityOf({ availability, availableFrom }: SeedDraft): Availability | null {
  return availability === '' ? null : { state: availability, from: availability === 'not_before' ? availableFrom : null };
}
