import { isUuid } from '@musubi/kernel';
import { readCursor } from '@musubi/platform/http/cursor';
import { ValidationError } from '@musubi/platform/http/problem-error';

interface Changed {
  readonly changedAt: Date;
  readonly id: string;
}

/** The place of a row in a list that is ordered by its last change. */
export function changedAtKey({ changedAt, id }: Changed): string {
  return `${changedAt.toISOString()} ${id}`;
}

export function readChangedAtKey(cursor: string | undefined): Changed | undefined {
  const key = readCursor(cursor);
  if (key === undefined) return undefined;
  const [instant = '', id = ''] = key.split(' ');
  const changedAt = new Date(instant);
  if (!isUuid(id) || Number.isNaN(changedAt.getTime())) {
    throw new ValidationError([{ path: 'query.cursor', code: 'request.invalid_format', message: 'not a cursor of this list' }]);
  }
  return { changedAt, id };
}
