import { Button, Group, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRepriced } from '../../api/policies';
import type { WhatIfBody } from '../../api/types';
import { dateText } from '../../shared/dates';
import { ErrorState } from '../../shared/error-state';
import { Money } from '../../shared/money';
import { RowSkeletons } from '../../shared/skeletons';
import tables from '../../shared/tables.module.css';
import { useConditionText } from './use-condition-text';
import type { OpenGroup } from './open-group';

interface RepricedRowsProps {
  readonly asked: WhatIfBody;
  readonly open: OpenGroup;
  readonly onClose: () => void;
}

/** The contracts behind a line, page by page, with what each has and would have. */
export function RepricedRows({ asked, open: { name, ...group }, onClose }: RepricedRowsProps) {
  const { t, i18n } = useTranslation();
  const { typeName } = useConditionText();
  const [cursors, setCursors] = useState<readonly (string | undefined)[]>([undefined]);
  const { data, error, isPlaceholderData, refetch } = useRepriced({ ...asked, ...group }, cursors.at(-1));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const next = data?.nextCursor ?? undefined;
  const ruleText = (rule: number | null): string => (rule === null ? t('policies.whatIf.none') : t('policies.rule', { number: rule + 1 }));
  return (
    <section aria-labelledby="repriced">
      <Group justify="space-between" mt="lg" mb="sm">
        <h3 id="repriced" ref={heading} tabIndex={-1}>{t('policies.whatIf.rows', { name })}</h3>
        <Button variant="subtle" color="gray" size="compact-sm" onClick={onClose}>{t('policies.whatIf.close')}</Button>
      </Group>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <RowSkeletons rows={5} />}
      {data && (
        <div className={tables.scroll} role="region" aria-label={t('policies.whatIf.rows', { name })} aria-busy={isPlaceholderData} tabIndex={0}>
          <Table className={tables.dense} highlightOnHover>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('policies.whatIf.number')}</Table.Th>
                <Table.Th scope="col">{t('policies.whatIf.signed')}</Table.Th>
                <Table.Th scope="col">{t('policies.whatIf.company')}</Table.Th>
                <Table.Th scope="col">{t('policies.whatIf.type')}</Table.Th>
                {(['before', 'after'] as const).flatMap((side) => [
                  <Table.Th key={`${side} rule`} scope="col">{t(`policies.whatIf.${side}`)} {t('policies.whatIf.rule')}</Table.Th>,
                  <Table.Th key={`${side} overhead`} scope="col" ta="right">{t('policies.whatIf.overhead')}</Table.Th>,
                  <Table.Th key={`${side} total`} scope="col" ta="right">{t('policies.whatIf.total')}</Table.Th>,
                ])}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.items.map((contract) => (
                <Table.Tr key={contract.id}>
                  <Table.Td title={contract.title}>
                    {contract.engagementId === null ? contract.number : <Link to="/engagements/$engagementId" params={{ engagementId: contract.engagementId }}>{contract.number}</Link>}
                  </Table.Td>
                  <Table.Td className={tables.date}>{dateText(contract.signingDate, i18n.language)}</Table.Td>
                  <Table.Td>{contract.company.name}</Table.Td>
                  <Table.Td>{typeName(contract.type)}</Table.Td>
                  <Table.Td>{ruleText(contract.ruleBefore)}</Table.Td>
                  <Table.Td className={tables.number}><Money amount={contract.before.overhead} /></Table.Td>
                  <Table.Td className={tables.number}><Money amount={contract.before.total} /></Table.Td>
                  <Table.Td>{ruleText(contract.ruleAfter)}</Table.Td>
                  <Table.Td className={tables.number}><Money amount={contract.after.overhead} /></Table.Td>
                  <Table.Td className={tables.number}><Money amount={contract.after.total} /></Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {(cursors.length > 1 || next !== undefined) && (
        <Group mt="sm" gap="sm" justify="flex-end">
          <Button variant="default" size="compact-sm" disabled={cursors.length === 1} onClick={() => setCursors(cursors.slice(0, -1))}>{t('income.receipts.previous')}</Button>
          <Button variant="default" size="compact-sm" disabled={next === undefined || isPlaceholderData} onClick={() => setCursors([...cursors, next])}>{t('income.receipts.next')}</Button>
        </Group>
      )}
    </section>
  );
}
