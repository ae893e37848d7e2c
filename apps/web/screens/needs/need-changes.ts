import type { NeedBody } from '../../api/types';
import { bodyOf, type NeedDraft } from './need-draft';

/** Only what was changed is sent: a budget that fits no band keeps its own figures, for one. */
export function changesOf(draft: NeedDraft, initial: NeedDraft): Partial<NeedBody> {
  const [after, before] = [bodyOf(draft), bodyOf(initial)];
  const keys = Object.keys({ ...before, ...after }) as (keyof NeedBody)[];
  return Object.fromEntries(
    // Whom it is shown to goes with the choice itself: for everyone there is nobody to send.
    keys.filter((key) => after[key] !== undefined || (key !== 'universities' && key !== 'liaisons')).filter((key) => JSON.stringify(after[key]) !== JSON.stringify(before[key])).map((key) => [key, after[key] ?? null]),
  ) as Partial<NeedBody>;
}
