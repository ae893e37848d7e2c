import type { Need, NeedBody } from '../../api/types';
import { bandKeyOf, budgetOf } from '../../shared/budget-bands';

export type NeedAudience = 'public' | 'universities' | 'liaisons';

/** The form as it stands on the screen. */
export interface NeedDraft {
  readonly title: string;
  readonly body: string;
  readonly mustHave: string;
  readonly niceToHave: string;
  readonly keywords: readonly string[];
  readonly fieldCodes: readonly string[];
  readonly budget: string;
  readonly deadline: string;
  readonly region: string;
  readonly equipment: readonly string[];
  readonly trl: string;
  readonly audience: NeedAudience;
  readonly universities: readonly string[];
  readonly liaisons: readonly string[];
  readonly showName: boolean;
}

export type NeedField = keyof NeedDraft;
export type FieldErrors = Partial<Record<NeedField, 'missing' | 'badCode' | 'noUniversity' | 'noLiaison'>>;

export const emptyDraft: NeedDraft = {
  title: '', body: '', mustHave: '', niceToHave: '', keywords: [], fieldCodes: [], budget: '', deadline: '', region: '', equipment: [], trl: '',
  audience: 'public', universities: [], liaisons: [], showName: true,
};

/** What must be put right before sending; a draft, too, has a title and a text. */
export function checkDraft(draft: NeedDraft): FieldErrors {
  return {
    ...(draft.title.trim() === '' && { title: 'missing' as const }),
    ...(draft.body.trim() === '' && { body: 'missing' as const }),
    ...(draft.fieldCodes.some((code) => !/^\d{5}$/u.test(code)) && { fieldCodes: 'badCode' as const }),
    ...(draft.audience === 'universities' && draft.universities.length === 0 && { universities: 'noUniversity' as const }),
    ...(draft.audience === 'liaisons' && draft.liaisons.length === 0 && { liaisons: 'noLiaison' as const }),
  };
}

export function bodyOf(draft: NeedDraft): NeedBody {
  const budget = budgetOf(draft.budget);
  return {
    title: draft.title.trim(),
    body: draft.body.trim(),
    keywords: [...draft.keywords],
    fieldCodes: [...draft.fieldCodes],
    equipment: [...draft.equipment],
    visibility: draft.audience,
    anonymous: !draft.showName,
    ...(draft.mustHave.trim() && { mustHave: draft.mustHave.trim() }),
    ...(draft.niceToHave.trim() && { niceToHave: draft.niceToHave.trim() }),
    ...(budget && { budget }),
    ...(draft.deadline && { deadline: draft.deadline }),
    ...(draft.region && { region: draft.region }),
    ...(draft.trl && { trl: Number(draft.trl) }),
    ...(draft.audience === 'universities' && { universities: [...draft.universities] }),
    ...(draft.audience === 'liaisons' && { liaisons: [...draft.liaisons] }),
  };
}

/** @param need without its budget where the reader does not see it */
export function draftOf(need: Omit<Need, 'budget' | 'company' | 'revealedTo' | 'postedBy'> & Partial<Pick<Need, 'budget'>>): NeedDraft {
  return {
    title: need.title, body: need.body, mustHave: need.mustHave ?? '', niceToHave: need.niceToHave ?? '',
    keywords: need.keywords, fieldCodes: need.fieldCodes, budget: bandKeyOf(need.budget ?? null), deadline: need.deadline ?? '', region: need.region ?? '',
    equipment: need.equipment, trl: need.trl?.toString() ?? '',
    audience: need.visibility, universities: need.universities, liaisons: need.liaisons, showName: !need.anonymous,
  };
}
