import { Button, Group, NativeSelect, Pill, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePeople } from '../../api/security';
import type { AuditFilter, AuditPage } from '../../api/types';
import styles from './audit.module.css';
import { entityName, knownEntities } from './entity-name';

interface AuditFiltersProps {
  readonly filter: AuditFilter;
  /** Whom the filter names. */
  readonly person: AuditPage['person'];
  readonly onChange: (change: { readonly [Key in keyof AuditFilter]?: string | undefined }) => void;
}

/** Kind, person and period; thing and action are chosen in the rows and stand here to be removed. */
export function AuditFilters({ filter, person, onChange }: AuditFiltersProps) {
  const { t } = useTranslation();
  const { data: people } = usePeople();
  // Also whom the list does not have: a liaison of elsewhere, or an address from somebody else.
  const named = new Map([
    ...(filter.person === undefined ? [] : [[filter.person, person?.name ?? t('audit.filter.unknownPerson')] as const]), ...(people?.items ?? []).map(({ id, name }) => [id, name] as const),
  ]);
  const chosen = [
    ['action', filter.action && t('audit.filter.action', { action: filter.action })],
    ['entityId', filter.entityId && t('audit.filter.entityId', { id: `…${filter.entityId.slice(-8)}` })],
  ] as const;
  const pills = chosen.flatMap(([name, text]) => (text ? [{ name, text }] : []));
  const kinds = [...new Set([...knownEntities, ...(filter.entity === undefined ? [] : [filter.entity])])];
  return (
    <div className={`${styles.filters} no-print`} role="search" aria-label={t('audit.filter.label')}>
      <Group align="flex-end" gap="md">
        <NativeSelect
          size="sm" label={t('audit.filter.entity')} value={filter.entity ?? ''} onChange={(event) => onChange({ entity: event.currentTarget.value })}
          data={[{ value: '', label: t('audit.filter.anyEntity') }, ...kinds.map((value) => ({ value, label: entityName(value, t) }))]}
        />
        <NativeSelect
          size="sm" label={t('audit.filter.person')} value={filter.person ?? ''} onChange={(event) => onChange({ person: event.currentTarget.value })}
          data={[{ value: '', label: t('audit.filter.anyPerson') }, ...[...named].map(([value, label]) => ({ value, label }))]}
        />
        {(['from', 'to'] as const).map((bound) => (
          <TextInput key={bound} type="date" size="sm" label={t(`audit.filter.${bound}`)} value={filter[bound] ?? ''} onChange={(event) => onChange({ [bound]: event.currentTarget.value })} />
        ))}
        {Object.keys(filter).length > 0 && (
          <Button variant="subtle" onClick={() => onChange({ entity: undefined, entityId: undefined, person: undefined, action: undefined, from: undefined, to: undefined })}>{t('audit.filter.clear')}</Button>
        )}
      </Group>
      {pills.length > 0 && (
        <Pill.Group mt="sm">
          {pills.map(({ name, text }) => (
            <Pill key={name} size="md" withRemoveButton onRemove={() => onChange({ [name]: undefined })} removeButtonProps={{ 'aria-label': t('audit.filter.remove', { what: text }), 'aria-hidden': false, tabIndex: 0 }}>{text}</Pill>
          ))}
        </Pill.Group>
      )}
    </div>
  );
}
