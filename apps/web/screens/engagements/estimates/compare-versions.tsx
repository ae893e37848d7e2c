import { Group, NativeSelect, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Estimate } from '../../../api/types';
import { Money } from '../../../shared/money';
import tables from '../../../shared/tables.module.css';
import heads from '../engagements.module.css';
import { itemKinds } from './item-fields';

const sums = ['direct', 'researcherFee', 'overhead', 'strategicFee', 'subtotal', 'tax', 'total'] as const;

/** Two versions beside each other: what each kind of item and the whole comes to, and the difference. */
export function CompareVersions({ versions }: { readonly versions: readonly Estimate[] }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<readonly [string, string]>();
  const [first, second] = chosen ?? [versions.at(-2)?.id ?? '', versions.at(-1)?.id ?? ''];
  const [a, b] = [versions.find(({ id }) => id === first), versions.find(({ id }) => id === second)];
  const data = versions.map(({ id, version }) => ({ value: id, label: t('estimates.version', { version }) }));
  const ofKind = (estimate: Estimate | undefined, kind: (typeof itemKinds)[number]): number => (estimate?.items ?? []).filter((item) => item.kind === kind).reduce((sum, { amount }) => sum + amount, 0);
  const rows = [
    ...itemKinds.map((kind) => [t(`estimates.kind.${kind}`), ofKind(a, kind), ofKind(b, kind)] as const),
    ...sums.map((sum) => [t(`engagements.price.${sum}`), a?.[sum] ?? 0, b?.[sum] ?? 0] as const),
  ].filter(([, left, right]) => left !== 0 || right !== 0);
  return (
    <section className={heads.sheet} aria-label={t('estimates.compare')}>
      <h3 className={heads.sheetTitle}>{t('estimates.compare')}</h3>
      <Group gap="sm" my="sm">
        <NativeSelect label={t('estimates.left')} data={data} value={first} onChange={(event) => setChosen([event.currentTarget.value, second])} />
        <NativeSelect label={t('estimates.right')} data={data} value={second} onChange={(event) => setChosen([first, event.currentTarget.value])} />
      </Group>
      <Table className={tables.dense}>
        <Table.Caption className="visually-hidden">{t('estimates.compare')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('estimates.form.kind')}</Table.Th>
            <Table.Th ta="right">{a && t('estimates.version', { version: a.version })}</Table.Th>
            <Table.Th ta="right">{b && t('estimates.version', { version: b.version })}</Table.Th>
            <Table.Th ta="right">{t('estimates.difference')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(([name, left, right]) => (
            <Table.Tr key={name}>
              <Table.Td>{name}</Table.Td>
              {[left, right, right - left].map((amount, index) => <Table.Td key={index} className={tables.number}><Money amount={amount} /></Table.Td>)}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
