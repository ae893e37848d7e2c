import { z } from 'zod';
import type { ShownSecondFactor } from '../application/own-second-factor.js';

export const passwordBody = z.strictObject({ password: z.string().min(1).max(1_024) });
export type PasswordBody = z.infer<typeof passwordBody>;

export const codeBody = z.strictObject({ code: z.string().min(1).max(40) });
export type CodeBody = z.infer<typeof codeBody>;

export const begunAnswer = z.object({ secret: z.string(), uri: z.string() });

export const codesAnswer = z.object({ recoveryCodes: z.array(z.string()) });
export type CodesAnswer = z.infer<typeof codesAnswer>;

export const secondFactorAnswer = z.object({ setUpAt: z.string().nullable(), recoveryCodesLeft: z.number().int(), required: z.boolean() });
export type SecondFactorAnswer = z.infer<typeof secondFactorAnswer>;

export function toSecondFactorAnswer({ setUpAt, recoveryCodesLeft, required }: ShownSecondFactor): SecondFactorAnswer {
  return { setUpAt: setUpAt?.toISOString() ?? null, recoveryCodesLeft, required };
}
