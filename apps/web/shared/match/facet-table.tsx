import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Explanation, FacetEvidence } from '../../api/types';
import { CheckIcon, DashIcon } from '../icons';
import styles from './facet-table.module.css';

const verdicts = ['agreeing', 'conflicting', 'missing'] as const;

/** Which conditions agree, differ, or are not stated; words, not only colours. */
export function FacetTable({ facets }: { readonly facets: Explanation['facets'] }) {
  const { t } = useTranslation();
  if (verdicts.every((verdict) => facets[verdict].length === 0)) return <Text size="sm" c="dimmed">{t('shared.facet.none')}</Text>;
  return (
    <Table className={styles.table}>
      <Table.Tbody>
        {verdicts.flatMap((verdict) => facets[verdict].map((evidence) => (
          <Table.Tr key={verdict + evidence.facet} data-verdict={verdict}>
            <Table.Td className={styles.verdict}>
              {verdict === 'agreeing' ? <CheckIcon /> : <DashIcon />}
              {t(`shared.facet.${verdict}`)}
            </Table.Td>
            <Table.Th scope="row" className={styles.name}>{t(`shared.facet.${evidence.facet}`)}</Table.Th>
            <Table.Td>{verdict === 'conflicting' ? <Both evidence={evidence} /> : listed(evidence.need)}</Table.Td>
          </Table.Tr>
        )))}
      </Table.Tbody>
    </Table>
  );
}

function Both({ evidence }: { readonly evidence: FacetEvidence }) {
  const { t } = useTranslation();
  return <>{t('shared.facet.asked')} {listed(evidence.need)} ／ {t('shared.facet.offered')} {listed(evidence.seed)}</>;
}

function listed(values: readonly (string | number)[]): string {
  return values.join('、');
}
