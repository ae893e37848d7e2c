import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import { useAcceptInvitation } from '../../api/session';
import { entryOf } from '../../app/home';
import { currentLanguage } from '../../app/i18n/i18n';
import { ErrorState } from '../../shared/error-state';
import { NewPasswordInput, passwordError } from '../../shared/new-password-input';

interface InvitationFormProps {
  readonly token: string;
  readonly invitation: { readonly email: string; readonly name: string | null; readonly organisation: { readonly name: string; readonly nameEn: string | null } };
}

export function InvitationForm({ token, invitation: { email, name: known, organisation } }: InvitationFormProps) {
  const { t } = useTranslation();
  const { history } = useRouter();
  const accept = useAcceptInvitation();
  const [name, setName] = useState(known ?? '');
  const [password, setPassword] = useState('');
  const refusal = passwordError(accept.error);
  const locale = currentLanguage();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    accept.mutate({ token, name, password, locale }, { onSuccess: (session) => history.push(entryOf(session, undefined)) });
  };
  if (isProblem(accept.error, 'invitation.invalid')) return <Text role="alert">{t('entry.invitation.invalid')}</Text>;
  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        <Text size="sm">{t('entry.invitation.to', { organisation: (locale === 'en' && organisation.nameEn) || organisation.name, email })}</Text>
        {/* Password stores want to know whose password it is. */}
        <input type="hidden" name="email" autoComplete="username" value={email} />
        <TextInput
          label={t('entry.invitation.name')} name="name" autoComplete="name" required withAsterisk={false} size="md" maxLength={100}
          value={name} onChange={(event) => setName(event.currentTarget.value)}
        />
        <NewPasswordInput size="md" value={password} onChange={setPassword} error={refusal} />
        {accept.error && !refusal && <ErrorState error={accept.error} kept="form" />}
        <Button type="submit" size="md" loading={accept.isPending}>{t('entry.invitation.submit')}</Button>
      </Stack>
    </form>
  );
}
