import { Table, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Compared, ContractType } from '../../api/types';
import { Money } from '../../shared/money';
import tables from '../../shared/tables.module.css';
import { rateText } from '../../shared/yen';
import styles from './policies.module.css';
import { useConditionText } from './use-condition-text';
import type { OpenGroup } from './open-group';

type Comparison = Compared['total'];

/** Before and after in total, by type and by department, to the yen; each line opens its contracts. */
export function ComparedTable({ compared: { total, byType, byDepartment }, onOpen }: { readonly compared: Compared; readonly onOpen: (open: OpenGroup) => void }) {
  const { t } = useTranslation();
  const { typeName } = useConditionText();
  const row = (comparison: Comparison, open: OpenGroup, key: string) => <ComparedRow key={key} comparison={comparison} name={open.name} onOpen={() => onOpen(open)} />;
  return (
    <>
      <div className={tables.scroll} role="region" aria-label={t('policies.whatIf.table')} tabIndex={0}>
        <Table className={tables.dense} highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col" rowSpan={2}>{t('policies.whatIf.group')}</Table.Th>
              <Table.Th scope="col" rowSpan={2} ta="right">{t('policies.whatIf.count')}</Table.Th>
              <Table.Th scope="colgroup" colSpan={3} ta="center">{t('policies.whatIf.before')}</Table.Th>
              <Table.Th scope="colgroup" colSpan={3} ta="center">{t('policies.whatIf.after')}</Table.Th>
              <Table.Th scope="col" rowSpan={2} ta="right">{t('policies.whatIf.difference')}</Table.Th>
            </Table.Tr>
            <Table.Tr>
              {(['before', 'after'] as const).flatMap((side) => (['total', 'overhead', 'rate'] as const).map((column) => (
                <Table.Th key={`${side} ${column}`} scope="col" ta="right">{t(`policies.whatIf.${column}`)}</Table.Th>
              )))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>{row(total, { name: t('policies.whatIf.all') }, 'all')}</Table.Tbody>
          <Table.Tbody>
            <GroupHead>{t('policies.whatIf.byType')}</GroupHead>
            {byType.map((group) => row(group, { name: typeName(group.key), type: group.key as ContractType }, group.key))}
          </Table.Tbody>
          <Table.Tbody>
            <GroupHead>{t('policies.whatIf.byDepartment')}</GroupHead>
            {byDepartment.map((group) => row(group, { name: group.name ?? t('policies.whatIf.noDepartment'), department: group.key }, group.key))}
          </Table.Tbody>
        </Table>
      </div>
      {total.undecided > 0 && <Text size="sm" mt="xs" c="var(--mu-late)" role="status">{t('policies.whatIf.undecided', { count: total.undecided })}</Text>}
    </>
  );
}

function GroupHead({ children }: { readonly children: string }) {
  return <Table.Tr><Table.Th scope="colgroup" colSpan={9}>{children}</Table.Th></Table.Tr>;
}

function ComparedRow({ comparison: { count, before, after }, name, onOpen }: { readonly comparison: Comparison; readonly name: string; readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const difference = after.overhead - before.overhead;
  return (
    <Table.Tr>
      <Table.Th scope="row"><UnstyledButton className={styles.open} onClick={onOpen} aria-label={t('policies.whatIf.open', { name })}>{name}</UnstyledButton></Table.Th>
      <Table.Td className={tables.number}>{count}</Table.Td>
      {[before, after].map((side, index) => [
        <Table.Td key={`total ${index}`} className={tables.number}><Money amount={side.total} /></Table.Td>,
        <Table.Td key={`overhead ${index}`} className={tables.number}><Money amount={side.overhead} /></Table.Td>,
        <Table.Td key={`rate ${index}`} className={tables.number}>{side.effectiveRateBp === null ? '–' : rateText(side.effectiveRateBp)}</Table.Td>,
      ])}
      <Table.Td className={tables.number}>{difference > 0 && '+'}<Money amount={difference} /></Table.Td>
    </Table.Tr>
  );
}
