import { Button, Code, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AuditFilter, AuditItem } from '../../api/types';
import { Facts } from '../../shared/facts';
import styles from './audit.module.css';
import { entityName } from './entity-name';

interface AuditDetailProps {
  readonly item: AuditItem;
  readonly onNarrow: (change: AuditFilter) => void;
}

/** The entry as it is recorded, and ways to see what belongs to it. */
export function AuditDetail({ item, onNarrow }: AuditDetailProps) {
  const { t } = useTranslation();
  const { actor, entity, entityId, action, changes, personal, origin, seal } = item;
  const values = Object.entries(personal).map(([name, value]) => `${name}: ${value ?? t('audit.detail.erased')}`);
  return (
    <>
      <Facts
        facts={[
          [t('audit.detail.time'), item.at],
          [t('audit.detail.action'), action],
          [t('audit.detail.entity'), `${entityName(entity, t)} ${entityId}`],
          [t('audit.detail.changes'), Object.keys(changes).length > 0 ? <Code block className={styles.changes}>{JSON.stringify(changes, null, 2)}</Code> : null],
          [t('audit.detail.personal'), values.length > 0 ? values.map((value) => <div key={value}>{value}</div>) : null],
          [t('audit.detail.event'), origin.eventId],
          [t('audit.detail.correlation'), item.correlationId],
          [t('audit.detail.sequence'), seal?.sequence ?? t('audit.detail.unsealed')],
          [t('audit.detail.hash'), seal && <span className={styles.hash}>{seal.hash}</span>],
        ]}
      />
      <Group gap="xs" mt="sm" className="no-print">
        {actor.id !== null && <Button variant="default" size="compact-xs" onClick={() => onNarrow({ person: actor.id ?? '' })}>{t('audit.detail.onlyPerson')}</Button>}
        <Button variant="default" size="compact-xs" onClick={() => onNarrow({ entity, entityId })}>{t('audit.detail.onlyThing')}</Button>
        <Button variant="default" size="compact-xs" onClick={() => onNarrow({ action })}>{t('audit.detail.onlyAction')}</Button>
      </Group>
    </>
  );
}
