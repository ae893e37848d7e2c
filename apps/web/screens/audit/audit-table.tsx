import { Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditFilter, AuditItem } from '../../api/types';
import tables from '../../shared/tables.module.css';
import { AuditRow } from './audit-row';

interface AuditTableProps {
  readonly items: readonly AuditItem[];
  readonly onNarrow: (change: AuditFilter) => void;
}

/** One sentence a row; its facts open beneath it. */
export function AuditTable({ items, onNarrow }: AuditTableProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string>();
  return (
    <div className={tables.scroll} role="region" aria-label={t('audit.table')} tabIndex={0}>
      <Table className={`${tables.dense} ${tables.stack}`}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('audit.when')}</Table.Th>
            <Table.Th scope="col">{t('audit.what')}</Table.Th>
            <Table.Th scope="col">{t('audit.where')}</Table.Th>
            <Table.Th scope="col"><span className="visually-hidden">{t('audit.details')}</span></Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <AuditRow key={item.id} item={item} open={item.id === open} onToggle={() => setOpen(item.id === open ? undefined : item.id)} onNarrow={onNarrow} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
