import type { DomainError } from '@musubi/kernel';
import type { ImportProblem } from './import-row.js';

/** What an import did: all of it, or nothing. */
export type ImportReport =
  | { readonly ok: true; readonly added: number; readonly changed: number; readonly unchanged: number }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };

/** A file does not bring back what a person withdrew. */
export function withdrawnProblem(line: number, externalId: string): ImportProblem {
  return { line, externalId, field: 'externalId', code: 'import.withdrawn', message: 'was withdrawn and cannot be changed' };
}

/** A row's content errors as problems of its line. */
export function asProblems(line: number, externalId: string, errors: readonly DomainError[]): ImportProblem[] {
  return errors.map((error) => ({ line, externalId, field: error.path ?? '', code: error.code, message: error.message }));
}
