import { type DomainError, isPlainDate } from '@musubi/kernel';
import type { SeedContent } from '../public/seed.js';
import { bandErrors } from './band-errors.js';
import { contentErrors, limits } from './content-limits.js';

/** All that is wrong with a seed, each with the path of its field. */
export function seedErrors(content: SeedContent): DomainError[] {
  const errors = [...contentErrors(content, limits.body), ...bandErrors('cost', content.cost)];
  const { availability } = content;
  if (availability?.state === 'not_before' && !isPlainDate(availability.from)) {
    errors.push({ path: 'availability.from', code: 'content.day_missing', message: 'say from which day the researcher is free, as YYYY-MM-DD' });
  }
  if (availability && availability.state !== 'not_before' && availability.from !== null) {
    errors.push({ path: 'availability.from', code: 'content.day_unwanted', message: 'a day belongs to not_before only' });
  }
  return errors;
}
