import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TableError } from '../../api/types';
import styles from './policies.module.css';
import { useConditionText } from './use-condition-text';

type Case = NonNullable<TableError['case']>;

interface FindingProps {
  readonly finding: TableError;
  readonly onTry: (tried: Case) => void;
  /** Offers what mends a hole. */
  readonly onAddRest?: () => void;
}

/** One thing that is wrong with the table, with a case that shows it. */
export function Finding({ finding: { code, rule, wonBy, case: shown }, onTry, onAddRest }: FindingProps) {
  const { t } = useTranslation();
  const { caseText } = useConditionText();
  return (
    <div className={styles.finding}>
      <p>
        {code === 'overhead.table_leaves_case' && t('policies.finding.hole')}
        {code === 'overhead.table_too_intricate' && t('policies.finding.intricate')}
        {rule !== null && `${t('policies.finding.never', { number: rule + 1 })}${wonBy === null ? t('policies.finding.neverHolds') : t('policies.finding.wonBy', { number: wonBy + 1 })}`}
      </p>
      {shown && <p><span>{t('policies.finding.example')}</span> {caseText(shown)}</p>}
      <Group gap="xs">
        {shown && <Button variant="default" size="compact-xs" onClick={() => onTry(shown)}>{t('policies.finding.tryIt')}</Button>}
        {onAddRest && <Button variant="default" size="compact-xs" onClick={onAddRest}>{t('policies.edit.addRest')}</Button>}
      </Group>
    </div>
  );
}
