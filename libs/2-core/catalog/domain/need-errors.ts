import { codePointLength, type DomainError } from '@musubi/kernel';
import type { NeedContent } from '../public/need.js';
import { bandErrors } from './band-errors.js';
import { contentErrors, limits } from './content-limits.js';

/** All that is wrong with a need, each with the path of its field. */
export function needErrors(content: NeedContent): DomainError[] {
  const errors = contentErrors(content, limits.needBody);
  const refuse = (path: string, code: string, message: string): void => { errors.push({ path, code: `content.${code}`, message }); };
  for (const field of ['mustHave', 'niceToHave'] as const) {
    if (codePointLength(content[field] ?? '') > limits.wish) refuse(field, 'too_long', `at most ${limits.wish} characters`);
  }
  errors.push(...bandErrors('budget', content.budget));
  if (content.visibility === 'liaisons' && content.liaisonIds.length === 0) {
    refuse('liaisons', 'liaisons_missing', 'name at least one liaison, or show the need to a university');
  }
  if (content.visibility === 'universities' && content.universityIds.length === 0) {
    refuse('universities', 'universities_missing', 'choose at least one university, or show the need to all');
  }
  return errors;
}
