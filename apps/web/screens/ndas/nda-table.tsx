import { Badge, Button, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Nda } from '../../api/types';
import { dateText } from '../../shared/dates';
import tables from '../../shared/tables.module.css';

interface NdaTableProps {
  readonly ndas: readonly Nda[];
  /** Whose other side is shown. */
  readonly seenBy: 'company' | 'university';
  readonly onEnd: ((nda: Nda) => void) | undefined;
}

export function NdaTable({ ndas, seenBy, onEnd }: NdaTableProps) {
  const { t, i18n } = useTranslation();
  const day = (iso: string): string => dateText(iso, i18n.language);
  const otherSide = seenBy === 'company' ? 'university' : 'company';
  return (
    <div className={tables.scroll} role="region" aria-label={t('ndas.title')} tabIndex={0}>
      <Table className={`${tables.dense} ${tables.stack}`}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(`ndas.${otherSide}`)}</Table.Th>
            <Table.Th>{t('ndas.document')}</Table.Th>
            <Table.Th>{t('ndas.term')}</Table.Th>
            <Table.Th>{t('ndas.status')}</Table.Th>
            <Table.Th>{t('ndas.recordedBy')}</Table.Th>
            {onEnd && <Table.Th><span className="visually-hidden">{t('ndas.actions')}</span></Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {ndas.map((nda) => (
            <Table.Tr key={nda.id}>
              <Table.Td className={tables.name}>{nda[otherSide].name}</Table.Td>
              <Table.Td>{nda.documentName}</Table.Td>
              <Table.Td className={tables.date}>{day(nda.validFrom)} – {nda.validUntil === null ? t('ndas.openEnd') : day(nda.validUntil)}</Table.Td>
              <Table.Td>
                <Badge variant="light" color={nda.state === 'in_force' ? undefined : 'gray'}>{t(`ndas.state.${nda.state}`)}</Badge>
                {nda.endedAt !== null && ` ${t('ndas.endedOn', { date: day(nda.endedAt) })}`}
              </Table.Td>
              <Table.Td>{[nda.recordedBy, day(nda.recordedAt)].filter(Boolean).join(' · ')}</Table.Td>
              {onEnd && (
                <Table.Td>
                  {(nda.state === 'in_force' || nda.state === 'coming') && (
                    <Button variant="subtle" color="gray" size="compact-xs" aria-label={t('ndas.end.of', { company: nda.company.name, document: nda.documentName })} onClick={() => onEnd(nda)}>
                      {t('ndas.end.label')}
                    </Button>
                  )}
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
