import { Button, TextInput } from '@mantine/core';
import { isPlainDate } from '@musubi/kernel';
import { useTranslation } from 'react-i18next';
import { todayText } from '../../shared/dates';

interface AsOfInputProps {
  readonly value: string | undefined;
  readonly onChange: (day: string | undefined) => void;
}

/** As of which day a report is asked; empty is now. */
export function AsOfInput({ value, onChange }: AsOfInputProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        size="sm" type="date" label={t('goals.asOf.label')} description={t('goals.asOf.hint')} inputWrapperOrder={['label', 'input', 'description']}
        value={value ?? ''} max={todayText()} onChange={({ currentTarget: { value: day } }) => (day === '' || isPlainDate(day)) && onChange(day === '' ? undefined : day)}
      />
      {value !== undefined && <Button variant="subtle" color="gray" size="sm" onClick={() => onChange(undefined)}>{t('goals.asOf.now')}</Button>}
    </>
  );
}
