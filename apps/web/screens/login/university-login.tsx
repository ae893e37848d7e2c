import { Button, Divider, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOidcUniversities, useUniversityLogin } from '../../api/oidc';
import { ErrorState } from '../../shared/error-state';

const told = ['unlinked', 'closed', 'denied', 'request_missing'] as const;

/** Another way in, where a university offers it: nothing is shown while none does. */
export function UniversityLogin({ next }: { readonly next: string | undefined }) {
  const { t, i18n } = useTranslation();
  const { data: universities = [] } = useOidcUniversities();
  const login = useUniversityLogin();
  const [chosen, setChosen] = useState<string | undefined>();
  const university = chosen ?? universities[0]?.id;
  if (university === undefined) return null;
  return (
    <Stack gap="md">
      <Divider label={t('login.university.or')} />
      {universities.length > 1 && (
        <NativeSelect
          label={t('login.university.which')} value={university} onChange={(event) => setChosen(event.currentTarget.value)}
          data={universities.map(({ id, name, nameEn }) => ({ value: id, label: i18n.language === 'en' ? nameEn ?? name : name }))}
        />
      )}
      {login.error && <ErrorState error={login.error} />}
      <Button variant="default" size="md" loading={login.isPending || login.isSuccess} onClick={() => login.mutate({ university, next })}>{t('login.university.submit')}</Button>
    </Stack>
  );
}

/** Why somebody is back from the university and not in. */
export function UniversityProblem({ code }: { readonly code: string }) {
  const { t } = useTranslation();
  const known = told.find((one) => code === `oidc.${one}`) ?? 'other';
  return (
    <div role="alert">
      <Text size="sm" c="var(--mu-late)" fw={600}>{t(`login.university.problem.${known}`)}</Text>
      <Text size="sm" c="dimmed">{t(`login.university.help.${known}`)}</Text>
    </div>
  );
}
