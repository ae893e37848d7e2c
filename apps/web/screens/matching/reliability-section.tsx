import { Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MatchingModels } from '../../api/types';
import tables from '../../shared/tables.module.css';
import { ReliabilityChart } from './reliability-chart';

const percent = (share: number | null): string => (share === null ? '–' : `${Math.round(share * 100)}%`);

/** Bands until enough was decided here, then how far the probabilities came true. */
export function ReliabilitySection({ models: { calibration, decided } }: { readonly models: MatchingModels }) {
  const { t } = useTranslation();
  return (
    <section>
      <Title order={2} size="h4" mb="xs">{t('matching.reliability.title')}</Title>
      {!calibration ? <Text size="sm">{t('matching.reliability.notYet', { count: decided.decisionsForProbability })}</Text> : (
        <>
          <Text size="sm">{t('matching.reliability.intro', { count: calibration.decisions })}</Text>
          <ReliabilityChart bins={calibration.bins} />
          <div className={tables.scroll} role="region" aria-label={t('matching.reliability.title')} tabIndex={0}>
            <Table className={tables.dense}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('matching.reliability.range')}</Table.Th>
                  <Table.Th>{t('matching.reliability.count')}</Table.Th>
                  <Table.Th>{t('matching.reliability.foretold')}</Table.Th>
                  <Table.Th>{t('matching.reliability.wanted')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {calibration.bins.map(({ from, to, count, foretold, wanted }) => (
                  <Table.Tr key={from}>
                    <Table.Td>{percent(from)} – {percent(to)}</Table.Td><Table.Td>{count}</Table.Td><Table.Td>{percent(foretold)}</Table.Td><Table.Td>{percent(wanted)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
          <Text size="sm" mt="xs">{t('matching.reliability.brier', { brier: calibration.brier.toFixed(3), base: calibration.brierOfBaseRate.toFixed(3) })}</Text>
        </>
      )}
    </section>
  );
}
