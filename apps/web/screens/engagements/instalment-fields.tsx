import { ActionIcon, Button, Group, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FormSection } from '../../shared/form-section';
import { PlusIcon, TrashIcon } from '../../shared/icons';
import { YenInput } from '../../shared/yen-input';
import { yenText } from '../../shared/yen';
import { type DraftInstalment, instalmentGap } from './contract-draft';
import styles from './draft-contract.module.css';

interface InstalmentFieldsProps {
  readonly instalments: readonly DraftInstalment[];
  /** The contract's total, once it can be priced. */
  readonly total: number | undefined;
  readonly onChange: (instalments: readonly DraftInstalment[]) => void;
}

export function InstalmentFields({ instalments, total, onChange }: InstalmentFieldsProps) {
  const { t } = useTranslation();
  const change = (key: number, part: Partial<DraftInstalment>): void => onChange(instalments.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const add = (): void => onChange([...instalments, { key: Math.max(0, ...instalments.map((one) => one.key)) + 1, dueDate: '', amount: undefined }]);
  return (
    <FormSection number={3} title={t('engagements.form.instalments')}>
      {instalments.length === 0 && <Text size="sm" c="dimmed">{t('engagements.form.instalmentsHint')}</Text>}
      {instalments.map((one, index) => (
        <div key={one.key} className={styles.instalment} role="group" aria-label={t('engagements.form.instalment', { number: index + 1 })}>
          <TextInput type="date" required label={t('engagements.form.dueDate')} value={one.dueDate} onChange={(event) => change(one.key, { dueDate: event.currentTarget.value })} />
          <YenInput required label={t('engagements.form.amount')} value={one.amount} onChange={(amount) => change(one.key, { amount })} />
          <ActionIcon
            variant="subtle" color="gray" size="lg" aria-label={t('engagements.form.removeInstalment', { number: index + 1 })}
            onClick={() => onChange(instalments.filter(({ key }) => key !== one.key))}
          >
            <TrashIcon />
          </ActionIcon>
        </div>
      ))}
      <Group gap="md">
        <Button variant="default" size="compact-sm" leftSection={<PlusIcon />} onClick={add}>{t('engagements.form.addInstalment')}</Button>
        {total !== undefined && instalments.length > 0 && <Gap total={total} instalments={instalments} onChange={onChange} />}
      </Group>
    </FormSection>
  );
}

/** Says what is missing or too much, and puts it into the last row on request. */
function Gap({ total, instalments, onChange }: InstalmentFieldsProps & { readonly total: number }) {
  const { t, i18n } = useTranslation();
  const gap = instalmentGap(total, instalments);
  const last = instalments.at(-1);
  const rest = (last?.amount ?? 0) + gap;
  const amount = yenText(Math.abs(gap), i18n.language === 'en' ? 'en' : 'ja');
  return (
    <Group gap="xs" role="status">
      <Text size="sm" fw={gap === 0 ? 400 : 600} c={gap === 0 ? 'dimmed' : 'var(--mu-late)'}>
        {gap === 0 ? t('engagements.form.exact') : `${t('engagements.form.difference')}: ${gap > 0 ? t('engagements.form.short', { amount }) : t('engagements.form.over', { amount })}`}
      </Text>
      {gap !== 0 && rest > 0 && last && (
        <Button variant="subtle" size="compact-sm" onClick={() => onChange(instalments.map((one) => (one === last ? { ...one, amount: rest } : one)))}>
          {t('engagements.form.fill')}
        </Button>
      )}
    </Group>
  );
}
