import { isUuid } from '@musubi/kernel';
import { readCursor } from '@musubi/platform/http/cursor';
import { ValidationError } from '@musubi/platform/http/problem-error';
import type { FigurePosition } from '../../domain/figures/figure-contract.js';

/** The place in a list, as it goes into a cursor. */
export function figureKey({ amount, contractId }: FigurePosition): string {
  return `${amount} ${contractId}`;
}

/** Throws ValidationError on a cursor that none of our pages gave. */
export function readFigurePosition(cursor: string | undefined): FigurePosition | undefined {
  const key = readCursor(cursor);
  if (key === undefined) return undefined;
  const [amount = '', contractId] = key.split(' ', 2);
  if (/^-?\d{1,15}$/u.test(amount) && isUuid(contractId)) return { amount: Number(amount), contractId };
  throw new ValidationError([{ path: 'query.cursor', code: 'request.invalid_format', message: 'not a cursor of this list' }]);
}
