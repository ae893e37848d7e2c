import { codePointLength, type DomainError, fail, normaliseParagraphs, ok, type Result } from '@musubi/kernel';

/** Longest note of a decline or a hand-over, in code points. */
export const maxNoteLength = 1_000;

/** A note as it is kept; an empty one is none. */
export function declineNote(text: string | undefined): Result<string | undefined, DomainError> {
  const note = normaliseParagraphs(text ?? '');
  if (codePointLength(note) > maxNoteLength) {
    return fail('match.note_too_long', `The note may have ${maxNoteLength} characters.`, { path: 'note' });
  }
  return ok(note === '' ? undefined : note);
}
