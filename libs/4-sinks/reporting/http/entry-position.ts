import { isPlainDate, isUuid } from '@musubi/kernel';
import { readCursor } from '@musubi/platform/http/cursor';
import { ValidationError } from '@musubi/platform/http/problem-error';
import type { EntryPosition, IncomeEntry } from '../domain/income-entry.js';

/** The place in a list, as it goes into a cursor. */
export function positionKey({ date, id }: Pick<IncomeEntry, 'date' | 'id'>): string {
  return `${date} ${id}`;
}

/** Throws ValidationError on a cursor that none of our pages gave. */
export function readPosition(cursor: string | undefined): EntryPosition | undefined {
  const key = readCursor(cursor);
  if (key === undefined) return undefined;
  const [date, id] = key.split(' ', 2);
  if (isPlainDate(date) && isUuid(id)) return { date, id };
  throw new ValidationError([{ path: 'query.cursor', code: 'request.invalid_format', message: 'not a cursor of this list' }]);
}
