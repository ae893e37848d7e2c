import { useState } from 'react';
import { focusFirstError } from '../../shared/focus-first-error';
import { checkDraft, type FieldErrors, type NeedDraft } from './need-draft';

/** A need being written, and what is wrong with it. */
export function useNeedDraft(initial: () => NeedDraft) {
  const [before] = useState(initial);
  const [draft, setDraft] = useState<NeedDraft>(before);
  const [errors, setErrors] = useState<FieldErrors>({});
  return {
    /** As it was at first. */
    before, draft, errors,
    onChange: (change: Partial<NeedDraft>): void => setDraft((now) => ({ ...now, ...change })),
    /** Shows what is wrong, and leads to the first of it. @param more what the screen asks besides @returns whether it can be sent */
    check: (more = true): boolean => {
      const found = checkDraft(draft);
      setErrors(found);
      const isRight = Object.keys(found).length === 0 && more;
      if (!isRight) focusFirstError();
      return isRight;
    },
  };
}
