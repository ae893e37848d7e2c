import { Button, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import tables from '../../shared/tables.module.css';

interface MoreRowsProps {
  readonly title: string;
  readonly columns: readonly string[];
  readonly children: ReactNode;
  /** Undefined: all is shown. */
  readonly onMore: (() => void) | undefined;
}

/** A table of a long list, and the button that brings more of it. */
export function MoreRows({ title, columns, children, onMore }: MoreRowsProps) {
  const { t } = useTranslation();
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <div className={tables.scroll} role="region" aria-label={title} tabIndex={0}>
        <Table className={`${tables.dense} ${tables.stack}`} highlightOnHover>
          <Table.Thead><Table.Tr>{columns.map((column) => <Table.Th key={column}>{column}</Table.Th>)}</Table.Tr></Table.Thead>
          <Table.Tbody>{children}</Table.Tbody>
        </Table>
      </div>
      {onMore && <Button mt="md" variant="default" onClick={onMore}>{t('shared.more')}</Button>}
    </section>
  );
}
