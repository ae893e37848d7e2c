import { useTranslation } from 'react-i18next';
import type { Breakdown } from '../../api/types';

type Group = Pick<Breakdown['groups'][number], 'key' | 'name'>;

/** How a group of a breakdown is called: by its own name, or in the page's words. */
export function useGroupName(by: Breakdown['by']): (group: Group) => string {
  const { t, i18n } = useTranslation();
  return ({ key, name }) => {
    if (name !== null) return name;
    const word = by === 'type' ? `engagements.type.${key}` : `income.breakdown.key.${key}`;
    return i18n.exists(word) ? t(word as 'income.breakdown.key.none') : key;
  };
}
