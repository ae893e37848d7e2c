import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeepOidcLink, useOidcLink } from '../../api/oidc';
import { dateText } from '../../shared/dates';
import { PasswordDialog } from './password-dialog';
import { Section } from './section';

const route = getRouteApi('/app/security');
const problems: Readonly<Record<string, 'taken' | 'denied' | 'ended'>> = { 'oidc.subject_taken': 'taken', 'oidc.denied': 'denied', 'session.missing': 'ended' };

/** The person's account at the university, as another way to log in. */
export function UniversityAccountSection() {
  const { t, i18n } = useTranslation();
  const { oidc: outcome } = route.useSearch();
  const { data } = useOidcLink();
  const { link, remove } = useKeepOidcLink();
  const [dialog, setDialog] = useState<'link' | 'remove' | undefined>();
  if (!data || (!data.available && data.linkedAt === null)) return null;
  const close = (): void => {
    setDialog(undefined);
    link.reset();
    remove.reset();
  };
  return (
    <Section title={t('security.university.title')}>
      {outcome === 'linked' && data.linkedAt !== null && <Text role="status" size="sm" fw={600}>{t('security.university.done')}</Text>}
      {outcome !== undefined && outcome !== 'linked' && <Text role="alert" size="sm" fw={600} c="var(--mu-late)">{t(`security.university.problem.${problems[outcome] ?? 'other'}`)}</Text>}
      <Text size="sm">{data.linkedAt === null ? t('security.university.off') : t('security.university.on', { date: dateText(data.linkedAt, i18n.language) })}</Text>
      <Group>
        {data.linkedAt === null
          ? <Button variant="default" onClick={() => setDialog('link')}>{t('security.university.link')}</Button>
          : <Button variant="default" onClick={() => setDialog('remove')}>{t('security.university.remove')}</Button>}
      </Group>
      {dialog === 'link' && (
        <PasswordDialog
          title={t('security.university.link')} submit={t('security.university.next')} busy={link.isPending || link.isSuccess} error={link.error} onClose={close}
          onPassword={(password) => link.mutate(password)}
        />
      )}
      {dialog === 'remove' && (
        <PasswordDialog
          title={t('security.university.remove')} submit={t('security.university.remove')} busy={remove.isPending} error={remove.error} onClose={close}
          onPassword={(password) => remove.mutate(password, { onSuccess() { close(); notifications.show({ message: t('security.university.removed') }); } })}
        />
      )}
    </Section>
  );
}
