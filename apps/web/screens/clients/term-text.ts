import type { TFunction } from 'i18next';
import type { Mandate } from '../../api/types';
import { dateText } from '../../shared/dates';

/** From when until when a mandate holds; without an end only its beginning. */
export function termText({ validFrom, validUntil }: Pick<Mandate, 'validFrom' | 'validUntil'>, t: TFunction, language: string): string {
  const from = dateText(validFrom, language);
  return validUntil === null ? t('clients.from', { date: from }) : t('clients.term', { from, until: dateText(validUntil, language) });
}
