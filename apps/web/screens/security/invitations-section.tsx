import { Badge, Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useInvitations, useManageInvitations } from '../../api/entry';
import type { InviteBody, Role, Session } from '../../api/types';
import { currentLanguage } from '../../app/i18n/i18n';
import { ErrorState } from '../../shared/error-state';
import { Section } from './section';
import styles from './security.module.css';

const offered: Partial<Record<Session['organisation']['kind'], readonly Role[]>> = {
  university: ['liaison', 'researcher', 'contract_officer', 'auditor', 'admin'], college: ['liaison', 'researcher', 'contract_officer', 'auditor', 'admin'],
  company: ['company', 'company_admin'], platform: ['operator'],
};
const administrators: readonly Role[] = ['admin', 'company_admin', 'operator'];

/** Administrators invite people, and see who has not come yet. */
export function InvitationsSection({ roles, kind }: { readonly roles: readonly Role[]; readonly kind: Session['organisation']['kind'] }) {
  const mayInvite = roles.some((role) => administrators.includes(role));
  return mayInvite ? <Invitations choice={offered[kind] ?? []} /> : null;
}

function Invitations({ choice }: { readonly choice: readonly Role[] }) {
  const { t } = useTranslation();
  const { data, error } = useInvitations();
  const { invite, resend, revoke } = useManageInvitations();
  const [email, setEmail] = useState('');
  const [chosen, setChosen] = useState<string[]>(() => choice.slice(0, 1));
  const tell = (what: 'sent' | 'revoked') => ({ onSuccess: () => notifications.show({ message: t(`security.invitations.${what}`) }) });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const body: InviteBody = { email: email.trim(), roles: choice.filter((role) => chosen.includes(role)), locale: currentLanguage() };
    invite.mutate(body, {
      onSuccess() {
        setEmail('');
        tell('sent').onSuccess();
      },
    });
  };
  return (
    <Section title={t('security.invitations.title')}>
      <Text size="sm" c="dimmed">{t('security.invitations.intro')}</Text>
      <form onSubmit={submit}>
        <Stack gap="md">
          <TextInput label={t('security.invitations.email')} type="email" required withAsterisk={false} maxLength={254} value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
          <Checkbox.Group label={t('security.invitations.roles')} value={chosen} onChange={setChosen}>
            <Group gap="md" mt={8}>{choice.map((role) => <Checkbox key={role} value={role} label={t(`shared.role.${role}`)} />)}</Group>
          </Checkbox.Group>
          {invite.error && <ErrorState error={invite.error} kept="form" />}
          <Group><Button type="submit" variant="default" loading={invite.isPending} disabled={chosen.length === 0}>{t('security.invitations.send')}</Button></Group>
        </Stack>
      </form>
      {[error, resend.error, revoke.error].map((problem, place) => problem && <ErrorState key={place} error={problem} />)}
      {data?.items.length === 0 && <Text size="sm" c="dimmed">{t('security.invitations.none')}</Text>}
      {data && data.items.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <tbody>
              {data.items.map((invitation) => (
                <tr key={invitation.id}>
                  <td>
                    <Text size="sm" fw={600}>{invitation.email}</Text>
                    {invitation.expired
                      ? <Badge variant="light" color="gray">{t('security.invitations.expired')}</Badge>
                      : <Text size="xs" c="dimmed">{t('security.invitations.until', { date: new Date(invitation.expiresAt).toLocaleDateString(currentLanguage()) })}</Text>}
                  </td>
                  <td>{invitation.roles.map((role) => t(`shared.role.${role}`)).join(' · ')}</td>
                  <td>
                    <Group gap={8}>
                      <Button size="compact-xs" variant="default" aria-label={t('security.invitations.resendTo', { email: invitation.email })} onClick={() => resend.mutate(invitation.id, tell('sent'))}>{t('security.invitations.resend')}</Button>
                      <Button size="compact-xs" variant="default" aria-label={t('security.invitations.revokeOf', { email: invitation.email })} onClick={() => revoke.mutate(invitation.id, tell('revoked'))}>{t('security.invitations.revoke')}</Button>
                    </Group>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}
