import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PolicyVersion } from '../../api/types';
import { fiscalYearText } from '../../shared/dates';
import { Facts } from '../../shared/facts';
import tables from '../../shared/tables.module.css';
import { rateText } from '../../shared/yen';
import { conditionKeys } from './policy-draft';
import { useConditionText } from './use-condition-text';

/** A version as it stands: its rules with their conditions in words, and what holds for all of them. */
export function VersionRules({ version }: { readonly version: PolicyVersion }) {
  const { t, i18n } = useTranslation();
  const { valueOf } = useConditionText();
  const { dateBasis, rounding, tax, amendment, rules, source, note, unconfirmedFiscalYears } = version;
  const taxed = tax.mode === 'exclusive' || tax.mode === 'inclusive';
  return (
    <>
      <div className={tables.scroll} role="region" aria-label={t('policies.when')} tabIndex={0}>
        <Table className={tables.dense}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col" />
              <Table.Th scope="col">{t('policies.when')}</Table.Th>
              <Table.Th scope="col" ta="right">{t('policies.rate')}</Table.Th>
              <Table.Th scope="col">{t('policies.baseLabel')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rules.map(({ index, when, base, rateBp }) => {
              const asked = conditionKeys.filter((key) => when[key] !== undefined);
              return (
                <Table.Tr key={index}>
                  <Table.Th scope="row">{t('policies.rule', { number: index + 1 })}</Table.Th>
                  <Table.Td className={tables.name}>
                    {asked.length === 0 ? t('policies.otherwise') : asked.map((key) => <div key={key}>{t(`policies.condition.${key}`)}：{valueOf(key, when)}</div>)}
                  </Table.Td>
                  <Table.Td className={tables.number}>{rateText(rateBp)}</Table.Td>
                  <Table.Td>{t(`policies.base.${base}`)}</Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </div>
      <Facts facts={[
        [t('policies.dateBasis.label'), t(`policies.dateBasis.${dateBasis}`)],
        [t('policies.rounding.unit'), `${t(`policies.rounding.${rounding.unit === 1_000 ? 'thousand' : 'one'}`)} · ${t(`policies.rounding.${rounding.scope}`)}`],
        [t('policies.tax.label'), `${t(`policies.tax.${tax.mode}`)}${taxed ? ` ${rateText(tax.rateBp)}` : ''}`],
        [t('policies.amendment.label'), t(`policies.amendment.${amendment}`)],
        [t('policies.source'), source],
        [t('policies.note'), note],
      ]} />
      {unconfirmedFiscalYears.length > 0 && (
        <Text size="xs" c="dimmed">{t('policies.unconfirmed', { years: unconfirmedFiscalYears.map((year) => fiscalYearText(year, i18n.language)).join('、') })}</Text>
      )}
    </>
  );
}
