import { readCursor } from '@musubi/platform/http/cursor';
import { ValidationError } from '@musubi/platform/http/problem-error';

/** The position that a cursor stands for. @throws ValidationError when the cursor is none of ours */
export function readPosition<Position>(cursor: string | undefined, parse: (key: string) => Position | undefined): Position | undefined {
  const key = readCursor(cursor);
  if (key === undefined) return undefined;
  const position = parse(key);
  if (position !== undefined) return position;
  throw new ValidationError([{ path: 'query.cursor', code: 'request.invalid_format', message: 'a cursor of an earlier answer' }]);
}
