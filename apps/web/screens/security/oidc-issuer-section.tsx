import { Button, Code, Group, PasswordInput, Stack, Switch, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeepOidcIssuer, useOidcIssuer } from '../../api/oidc';
import type { OidcIssuerAnswer } from '../../api/types';
import { ConfirmDialog } from '../../shared/confirm-dialog';
import { ErrorState } from '../../shared/error-state';
import { Section } from './section';
import styles from './security.module.css';

/** An administrator says where the university's people log in. */
export function OidcIssuerSection() {
  const { t } = useTranslation();
  const { data, error } = useOidcIssuer();
  return (
    <Section title={t('security.issuer.title')}>
      <Text size="sm" c="dimmed">{t('security.issuer.intro')}</Text>
      {error && <ErrorState error={error} />}
      {data && <IssuerForm key={JSON.stringify(data.issuer)} kept={data} />}
    </Section>
  );
}

function IssuerForm({ kept: { issuer: kept, redirectUri } }: { readonly kept: OidcIssuerAnswer }) {
  const { t } = useTranslation();
  const { save, remove } = useKeepOidcIssuer();
  const [issuer, setIssuer] = useState(kept?.issuer ?? '');
  const [clientId, setClientId] = useState(kept?.clientId ?? '');
  const [secret, setSecret] = useState('');
  const [acceptsMfa, setAcceptsMfa] = useState(kept?.acceptsMfa ?? false);
  const [enabled, setEnabled] = useState(kept?.enabled ?? true);
  const [asked, setAsked] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const body = { issuer: issuer.trim(), clientId: clientId.trim(), acceptsMfa, enabled, ...secret !== '' && { clientSecret: secret } };
    save.mutate(body, { onSuccess() { setSecret(''); notifications.show({ message: t('security.issuer.saved') }); } });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <div>
          <Text size="sm" fw={600}>{t('security.issuer.redirectUri')}</Text>
          <Code block className={styles.secret}>{redirectUri}</Code>
        </div>
        <TextInput label={t('security.issuer.issuer')} description={t('security.issuer.issuerHint')} type="url" required withAsterisk={false} maxLength={300} value={issuer} onChange={(event) => setIssuer(event.currentTarget.value)} />
        <TextInput label={t('security.issuer.clientId')} required withAsterisk={false} maxLength={300} autoComplete="off" value={clientId} onChange={(event) => setClientId(event.currentTarget.value)} />
        <PasswordInput
          label={t('security.issuer.clientSecret')} description={kept ? t('security.issuer.secretKept') : undefined} required={!kept || kept.issuer !== issuer.trim()} withAsterisk={false}
          maxLength={1_024} autoComplete="off" value={secret} onChange={(event) => setSecret(event.currentTarget.value)}
        />
        <Switch label={t('security.issuer.acceptsMfa')} description={t('security.issuer.acceptsMfaHint')} checked={acceptsMfa} onChange={(event) => setAcceptsMfa(event.currentTarget.checked)} />
        <Switch label={t('security.issuer.enabled')} checked={enabled} onChange={(event) => setEnabled(event.currentTarget.checked)} />
        {save.error && <ErrorState error={save.error} kept="form" />}
        <Group gap="sm">
          <Button type="submit" variant="default" loading={save.isPending}>{t('security.issuer.save')}</Button>
          {kept && <Button variant="default" onClick={() => setAsked(true)}>{t('security.issuer.remove')}</Button>}
        </Group>
      </Stack>
      {asked && (
        <ConfirmDialog
          opened title={t('security.issuer.remove')} what={kept?.issuer ?? ''} consequences={[t('security.issuer.removeEnds'), t('security.issuer.removeKeeps')]} confirm={t('security.issuer.remove')}
          busy={remove.isPending} error={remove.error} onConfirm={() => remove.mutate(undefined, { onSuccess: () => setAsked(false) })} onClose={() => { setAsked(false); remove.reset(); }}
        />
      )}
    </form>
  );
}
