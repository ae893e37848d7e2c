import { isPlainDate, isUuid } from '@musubi/kernel';
import { readCursor } from '@musubi/platform/http/cursor';
import { ValidationError } from '@musubi/platform/http/problem-error';
import type { AuditPosition } from '../domain/audit-filter.js';

const timeOfDay = /^T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z$/u;

/** The place in a list, as it goes into a cursor. */
export function positionKey({ at, id }: AuditPosition): string {
  return `${at} ${id}`;
}

/** Throws ValidationError on a cursor that none of our pages gave. */
export function readPosition(cursor: string | undefined): AuditPosition | undefined {
  const key = readCursor(cursor);
  if (key === undefined) return undefined;
  const [at = '', id = ''] = key.split(' ', 2);
  if (isPlainDate(at.slice(0, 10)) && timeOfDay.test(at.slice(10)) && isUuid(id)) return { at, id };
  throw new ValidationError([{ path: 'query.cursor', code: 'request.invalid_format', message: 'not a cursor of this list' }]);
}
