import { Button, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRegister } from '../../api/entry';
import { isProblem } from '../../api/problem';
import type { RegistrationBody } from '../../api/types';
import { currentLanguage } from '../../app/i18n/i18n';
import { ErrorState } from '../../shared/error-state';
import { prefectures } from '../../shared/prefectures';
import { YenInput } from '../../shared/yen-input';
import { EntryPage } from '../login/entry-page';

type Draft = Omit<RegistrationBody, 'locale'>;

const empty: Draft = { corporateNumber: '', companyName: '', prefecture: '', personName: '', email: '' };
const industries = ['manufacturing', 'wholesale', 'retail', 'service'] as const;

/** A company asks to be let in. What is said afterwards is the same for every address and company. */
export function RegisterScreen() {
  const { t } = useTranslation();
  const register = useRegister();
  const [draft, setDraft] = useState(empty);
  const put = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const fields: readonly string[] = Object.keys(draft);
  /** Said below the fields themselves, each in the reader's language. */
  const saidByFields = isProblem(register.error) && register.error.errors.length > 0 && register.error.errors.every(({ path }) => fields.includes(path));
  const wrong = (path: keyof Draft): string | undefined =>
    (isProblem(register.error) && register.error.errors.some((field) => field.path === path) ? register.error.title : undefined);
  const textField = (name: 'corporateNumber' | 'companyName' | 'personName' | 'email') => ({
    name, required: true, withAsterisk: false, value: draft[name], onChange: (event: { currentTarget: { value: string } }) => put({ [name]: event.currentTarget.value }), error: wrong(name),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    register.mutate({ ...draft, email: draft.email.trim(), locale: currentLanguage() });
  };
  const optional = t('entry.register.optional');
  return (
    <EntryPage title={t('entry.register.title')}>
      {register.isSuccess ? <Text role="status">{t('entry.register.sent')}</Text> : (
        <form onSubmit={submit}>
          <Stack gap="md">
            <Text size="sm" c="dimmed">{t('entry.register.intro')}</Text>
            <TextInput label={t('entry.register.number')} inputMode="numeric" maxLength={20} {...textField('corporateNumber')} />
            <TextInput label={t('entry.register.company')} autoComplete="organization" maxLength={200} {...textField('companyName')} />
            <Select
              label={t('entry.register.prefecture')} data={[...prefectures]} searchable required withAsterisk={false} value={draft.prefecture === '' ? null : draft.prefecture}
              onChange={(prefecture) => put({ prefecture: prefecture ?? '' })} error={wrong('prefecture')}
            />
            <Select
              label={`${t('entry.register.industry')} (${optional})`} data={industries.map((value) => ({ value, label: t(`entry.industries.${value}`) }))} clearable
              value={draft.industry ?? null} onChange={(chosen) => put({ industry: industries.find((industry) => industry === chosen) })}
            />
            <YenInput label={`${t('entry.register.capital')} (${optional})`} value={draft.capital} onChange={(capital) => put({ capital })} />
            <NumberInput
              label={`${t('entry.register.employees')} (${optional})`} value={draft.employees ?? ''} allowDecimal={false} allowNegative={false} hideControls max={9_999_999}
              onChange={(employees) => put({ employees: typeof employees === 'number' ? employees : undefined })}
            />
            <TextInput label={t('entry.register.person')} autoComplete="name" maxLength={100} {...textField('personName')} />
            <TextInput label={t('entry.register.email')} description={t('entry.register.emailHint')} type="email" autoComplete="email" maxLength={254} {...textField('email')} />
            {register.error && !saidByFields && <ErrorState error={register.error} kept="form" />}
            <Button type="submit" size="md" loading={register.isPending}>{t('entry.register.submit')}</Button>
          </Stack>
        </form>
      )}
      <Text size="sm"><Link to="/login">{t('login.forgotten.back')}</Link></Text>
    </EntryPage>
  );
}
