import { numberedFieldName } from '@musubi/kernel';
import type { TFunction } from 'i18next';
import type { FacetEvidence } from '../../api/types';
import { dateText } from '../dates';
import { yenBandText } from '../yen';

type Language = 'ja' | 'en';
type Values = FacetEvidence['need'];

/** What one side says of a facet, as people read it. */
export function facetText(facet: FacetEvidence['facet'], values: Values, language: Language, t: TFunction): string {
  const said = values.filter((value) => value !== null);
  switch (facet) {
    case 'fieldCodes': return said.map((code) => numberedFieldName(String(code), language)).join(language === 'ja' ? '／' : '; ');
    case 'trl': return said.map((level) => `TRL ${level}`).join('');
    case 'budget': return yenBandText(amount(values[0]), amount(values[1]), language);
    case 'availability': return availabilityText(values, language, t);
    case 'sme': return said.map((size) => t(`shared.companySize.${size === 'small' ? 'small' : 'large'}`)).join(language === 'ja' ? '、' : ', ');
    case 'pastWork': return said.map((nearest) => t(`shared.pastWork.${nearest === 'researcher' ? 'researcher' : 'department'}`)).join('');
    default: return said.join(language === 'ja' ? '、' : ', ');
  }
}

function availabilityText([state, from]: Values, language: Language, t: TFunction): string {
  if (state === 'not_before' && typeof from === 'string') return t('shared.availability.not_before', { day: dateText(from, language) });
  return t(`shared.availability.${state === 'open' ? 'open' : 'limited'}`);
}

function amount(value: Values[number] | undefined): number | null {
  return typeof value === 'number' ? value : null;
}
