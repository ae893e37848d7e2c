import type { YenUnit } from '@musubi/kernel';
import { Table, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Forecast } from '../../api/types';
import { fiscalYearText } from '../../shared/dates';
import { Money } from '../../shared/money';
import tables from '../../shared/tables.module.css';
import { rateText } from '../../shared/yen';
import styles from './forecast.module.css';

interface ForecastBasisProps {
  readonly fiscalYear: number;
  readonly forecast: NonNullable<Forecast['forecast']>;
  readonly unit: YenUnit;
  readonly onOpen: (part: 'received' | 'due' | 'open') => void;
}

const parts = ['received', 'due', 'open', 'later'] as const;

/** The parts of the middle, each opening its rows where it has some, and how likely each stage is to be signed. */
export function ForecastBasis({ fiscalYear, forecast, unit, onOpen }: ForecastBasisProps) {
  const { t, i18n } = useTranslation();
  return (
    <>
      <h3 className={styles.basisTitle}>{t('income.forecast.basis', { year: fiscalYearText(fiscalYear, i18n.language) })}</h3>
      <div className={tables.scroll}>
        <Table className={tables.dense}>
          <Table.Tbody>
            {parts.map((part) => {
              const name = t(`income.forecast.part.${part}`, { count: forecast.pastYears });
              const amount = <Money amount={forecast.parts[part]} unit={unit} />;
              return (
                <Table.Tr key={part}>
                  <Table.Th scope="row">{name}</Table.Th>
                  <Table.Td className={tables.number}>
                    {part === 'later' ? amount : <UnstyledButton className={styles.open} fz="inherit" aria-label={t('income.forecast.openRows', { part: name })} onClick={() => onOpen(part)}>{amount}</UnstyledButton>}
                  </Table.Td>
                </Table.Tr>
              );
            })}
            {forecast.stages.map(({ stage, probabilityBp, signed, withdrawn }) => (
              <Table.Tr key={stage}>
                <Table.Th scope="row">{t('income.forecast.stages')}: {t(`income.forecast.stage.${stage}`)}</Table.Th>
                <Table.Td className={tables.number}>{t('income.forecast.stageRow', { probability: rateText(probabilityBp), signed, withdrawn })}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <p className={styles.method}>{t('income.forecast.method')}</p>
    </>
  );
}
