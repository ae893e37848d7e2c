import { z } from 'zod';

const password = z.string().min(1).max(1_024);

export const changePasswordBody = z.strictObject({ current: password, next: password });
export type ChangePasswordBody = z.infer<typeof changePasswordBody>;

export const forgottenBody = z.strictObject({ email: z.string().min(1).max(254) });
export type ForgottenBody = z.infer<typeof forgottenBody>;

export const resetPasswordBody = z.strictObject({ token: z.string().min(1).max(100), password });
export type ResetPasswordBody = z.infer<typeof resetPasswordBody>;
