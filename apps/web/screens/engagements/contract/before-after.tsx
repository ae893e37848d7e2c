import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contract } from '../../../api/types';
import { dateText } from '../../../shared/dates';
import { Money } from '../../../shared/money';
import tables from '../../../shared/tables.module.css';

const amounts = ['direct', 'researcherFee', 'overhead', 'strategicFee', 'tax', 'total'] as const;

/** What an amendment changes, and the price, before and after. */
export function BeforeAfter({ amendment: { before, after } }: { readonly amendment: Pick<Contract['amendments'][number], 'before' | 'after'> }) {
  const { t, i18n } = useTranslation();
  const rows: (readonly [name: string, before: ReactNode, after: ReactNode])[] = [
    ...(before.endDate === after.endDate ? [] : [[t('contract.amend.endDate'), dateText(before.endDate, i18n.language), dateText(after.endDate, i18n.language)] as const]),
    ...(before.companyName === after.companyName ? [] : [[t('contract.amend.companyName'), before.companyName, after.companyName] as const]),
    ...(before.people.join() === after.people.join() ? [] : [[t('contract.content.people'), before.people.join('、'), after.people.join('、')] as const]),
    ...(partiesText(before) === partiesText(after) ? [] : [[t('contract.content.parties'), <Parties key="before" of={before} />, <Parties key="after" of={after} />] as const]),
    ...amounts.filter((name) => name === 'total' || before[name] !== after[name]).map((name) => (
      [t(`engagements.price.${name}`), <Money key="before" amount={before[name]} />, <Money key="after" amount={after[name]} />] as const)),
  ];
  return (
    <div className={tables.scroll} role="region" aria-label={t('contract.amend.changes')} tabIndex={0}>
      <Table className={tables.dense}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th><span className="visually-hidden">{t('contract.amend.changes')}</span></Table.Th>
            <Table.Th ta="right">{t('contract.amend.before')}</Table.Th>
            <Table.Th ta="right">{t('contract.amend.after')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(([name, was, is]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">{name}</Table.Th>
              <Table.Td className={tables.number}>{was}</Table.Td>
              <Table.Td className={tables.number}>{is}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

type Terms = Pick<Contract['amendments'][number]['after'], 'parties'>;

function partiesText({ parties }: Terms): string {
  return JSON.stringify(parties);
}

function Parties({ of: { parties } }: { readonly of: Terms }) {
  return parties.map(({ name, country, share }) => <div key={name}>{name}（{country}） <Money amount={share} /></div>);
}
