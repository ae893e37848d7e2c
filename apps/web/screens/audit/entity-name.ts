import type { TFunction } from 'i18next';
import { auditText } from './text';

type Known = keyof typeof auditText.entity;

export const knownEntities = Object.keys(auditText.entity) as Known[];

/** A kind that nobody has words for yet is shown as it is. */
export function entityName(entity: string, t: TFunction): string {
  const known = knownEntities.find((candidate) => candidate === entity);
  return known ? t(`audit.entity.${known}`) : entity;
}
