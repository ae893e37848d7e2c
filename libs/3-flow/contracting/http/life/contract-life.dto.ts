import { z } from 'zod';
import { contractMoves } from '../../domain/contract-lifecycle.js';

/** `date`: the day it holds from, today unless given. `note`: why; must be said where a contract is returned, withdrawn or terminated. */
export const moveBody = z.strictObject({
  action: z.enum(contractMoves),
  note: z.string().trim().min(1).max(2_000).optional(),
  date: z.iso.date().optional(),
});

export type MoveBody = z.infer<typeof moveBody>;
