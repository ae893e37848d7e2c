import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem';

/** What the rule said against a new password, in the reader's language. */
export function passwordError(error: unknown): string | undefined {
  return isProblem(error) && /^user\.password_(?:too_short|too_long|common|personal)$/u.test(error.code) ? error.title : undefined;
}

interface NewPasswordInputProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
  readonly size?: 'sm' | 'md';
}

/** A new password, with the rule said before it is broken. */
export function NewPasswordInput({ value, onChange, error, size = 'sm' }: NewPasswordInputProps) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      label={t('shared.password.new')} description={t('shared.password.rule')} name="new-password" autoComplete="new-password" required withAsterisk={false} size={size} minLength={12}
      value={value} onChange={(event) => onChange(event.currentTarget.value)} error={error}
    />
  );
}
