import { Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useOpenings } from '../../api/seeds';
import type { Seed } from '../../api/types';
import { dateText } from '../../shared/dates';
import tables from '../../shared/tables.module.css';

/** Who opened the confidential part, for those whom it concerns: the researcher, the department's liaison, administrators. */
export function OpeningsList({ seed }: { readonly seed: Seed }) {
  const { t, i18n } = useTranslation();
  const openings = useOpenings(seed.id, seed.detailLevel !== null);
  if (!openings.data) return null;
  return (
    <section aria-label={t('seeds.detail.openings')}>
      <Title order={2} size="h3" mt="xl" mb="xs">{t('seeds.detail.openings')}</Title>
      {openings.data.length === 0 ? <Text size="sm" c="dimmed">{t('seeds.detail.noOpening')}</Text> : (
        <Table className={tables.dense}>
          <Table.Thead>
            <Table.Tr><Table.Th>{t('seeds.detail.organisation')}</Table.Th><Table.Th>{t('seeds.detail.who')}</Table.Th><Table.Th>{t('seeds.detail.at')}</Table.Th></Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {openings.data.map((opening) => (
              <Table.Tr key={opening.id}>
                <Table.Td>{opening.organisation.name}</Table.Td>
                <Table.Td>{opening.person}</Table.Td>
                <Table.Td className={tables.date}><time dateTime={opening.openedAt}>{dateText(opening.openedAt, i18n.language, 'moment')}</time></Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}
