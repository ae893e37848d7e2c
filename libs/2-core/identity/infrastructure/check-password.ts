import type { DomainError, Result } from '@musubi/kernel';
import { acceptablePassword, type PasswordOwner } from '../domain/password-rule.js';
import { isCommonPassword } from './common-passwords.js';

/** The whole rule for a new password, the list of common ones included. Errors `user.password_…`. @returns its normal form */
export function checkPassword(text: string, owner: PasswordOwner): Result<string, DomainError> {
  return acceptablePassword(text, owner, isCommonPassword);
}
