import { z } from 'zod';
import { gateKinds } from '../../domain/content/gates.js';
import { contractMoves } from '../../domain/contract-lifecycle.js';

/** `date`: the day it holds from, today unless given. `note`: why; must be said where a contract is returned, withdrawn or terminated. */
export const moveBody = z.strictObject({
  action: z.enum(contractMoves),
  note: z.string().trim().min(1).max(2_000).optional(),
  date: z.iso.date().optional(),
});

/** `blockedBy`: the code of what stands in the way; `gates`: those not cleared; `notBefore`: the day from which it may be done. */
const moveAnswer = z.object({
  action: z.enum(['sign', ...contractMoves]), state: z.string(), needsReason: z.boolean(), final: z.boolean(),
  blockedBy: z.string().nullable(), gates: z.array(z.enum(gateKinds)), notBefore: z.string().nullable(),
});

export const moveList = z.object({ items: z.array(moveAnswer), nextCursor: z.null() });

export type MoveBody = z.infer<typeof moveBody>;
export type MoveAnswer = z.infer<typeof moveAnswer>;
export type MoveList = z.infer<typeof moveList>;
