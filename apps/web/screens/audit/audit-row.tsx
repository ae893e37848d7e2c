import { Button, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AuditFilter, AuditItem } from '../../api/types';
import { dateText } from '../../shared/dates';
import tables from '../../shared/tables.module.css';
import { AuditDetail } from './audit-detail';
import styles from './audit.module.css';
import { sentenceOf } from './sentence-of';

interface AuditRowProps {
  readonly item: AuditItem;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onNarrow: (change: AuditFilter) => void;
}

export function AuditRow({ item, open, onToggle, onNarrow }: AuditRowProps) {
  const { t, i18n } = useTranslation();
  const { key, facts } = sentenceOf(item, i18n.language === 'en' ? 'en' : 'ja');
  const { actor, origin } = item;
  const who = actor.kind === 'person' ? actor.name ?? '' : t(`audit.who.${actor.kind}`);
  const what = t(`auditActions.${key}`, { ...facts, who });
  const where = origin.kind === 'request' ? origin.address ?? t('audit.origin.erased') : t(`audit.origin.${origin.kind}`);
  return (
    <>
      <Table.Tr data-open={open} className={styles.row}>
        <Table.Td className={tables.date}><time dateTime={item.at} title={`${item.at} (UTC)`}>{dateText(item.at, i18n.language, 'moment')}</time></Table.Td>
        <Table.Td className={tables.name}>{what}</Table.Td>
        <Table.Td className={styles.where}>{where}</Table.Td>
        <Table.Td ta="right">
          <Button variant="subtle" size="compact-xs" onClick={onToggle} aria-expanded={open} aria-label={t('audit.open', { what })}>{t('audit.details')}</Button>
        </Table.Td>
      </Table.Tr>
      {open && <Table.Tr className={styles.row} data-open><Table.Td colSpan={4} className={styles.detail}><AuditDetail item={item} onNarrow={onNarrow} /></Table.Td></Table.Tr>}
    </>
  );
}
