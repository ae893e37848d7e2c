import { Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { GrantedCase, GrantedContract, GrantedSeed } from '../../api/types';
import { dateText } from '../../shared/dates';
import tables from '../../shared/tables.module.css';
import { titleIn } from '../engagements/title-in';

export function CaseRow({ item: { id, openedAt, seeds, status, university } }: { readonly item: GrantedCase }) {
  const { t, i18n } = useTranslation();
  const titles = seeds.map(({ title }) => titleIn(title, i18n.language) || t('tlo.untitled'));
  return (
    <Table.Tr>
      <Table.Td className={tables.name}><Link to="/ip/$caseId" params={{ caseId: id }}>{titles.join(' · ') || t('tlo.untitled')}</Link></Table.Td>
      <Table.Td>{university.name}</Table.Td>
      <Table.Td>{t(`engagements.status.${status}`)}</Table.Td>
      <Table.Td className={tables.date}>{dateText(openedAt, i18n.language)}</Table.Td>
    </Table.Tr>
  );
}

type ContractFields = Pick<GrantedContract, 'number' | 'type' | 'state' | 'signingDate' | 'startDate' | 'endDate'>;

export function ContractRow({ item, where }: { readonly item: ContractFields; readonly where?: string }) {
  const { t, i18n } = useTranslation();
  const day = (iso: string): string => dateText(iso, i18n.language);
  return (
    <Table.Tr>
      <Table.Td>{item.number}</Table.Td>
      {where !== undefined && <Table.Td>{where}</Table.Td>}
      <Table.Td>{t(`engagements.type.${item.type}`)}</Table.Td>
      <Table.Td>{t(`engagements.state.${item.state}`)}</Table.Td>
      <Table.Td className={tables.date}>{day(item.signingDate)}</Table.Td>
      <Table.Td className={tables.date}>{`${day(item.startDate)} – ${day(item.endDate)}`}</Table.Td>
    </Table.Tr>
  );
}

type SeedFields = Pick<GrantedSeed, 'title' | 'department' | 'researcher' | 'fieldCodes'> & { readonly kind: GrantedSeed['kind'] | null; readonly university?: GrantedSeed['university'] };

export function SeedRow({ item: { title, university, department, researcher, kind, fieldCodes } }: { readonly item: SeedFields }) {
  const { t, i18n } = useTranslation();
  return (
    <Table.Tr>
      <Table.Td className={tables.name}>{titleIn(title, i18n.language) || t('tlo.untitled')}</Table.Td>
      <Table.Td>{[university?.name, department.name].filter(Boolean).join(' ')}</Table.Td>
      <Table.Td>{researcher}</Table.Td>
      <Table.Td>{kind && t(`seeds.kind.${kind}`)}</Table.Td>
      <Table.Td>{fieldCodes.join(', ')}</Table.Td>
    </Table.Tr>
  );
}
