import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionChanged, useSecondFactor, useSecondFactorChanges } from '../../api/security';
import { dateText } from '../../shared/dates';
import { ErrorState } from '../../shared/error-state';
import { PasswordDialog } from './password-dialog';
import { RecoveryCodesDialog } from './recovery-codes-dialog';
import { Section } from './section';
import { SetUpDialog } from './set-up-dialog';

export function SecondFactorSection() {
  const { t, i18n } = useTranslation();
  const { data, error } = useSecondFactor();
  const { renewCodes, remove } = useSecondFactorChanges();
  const [dialog, setDialog] = useState<'set-up' | 'renew' | 'remove' | undefined>();
  const [codes, setCodes] = useState<readonly string[] | undefined>();
  const close = (): void => {
    setDialog(undefined);
    renewCodes.reset();
    remove.reset();
  };
  const showCodes = (made: readonly string[]): void => {
    close();
    setCodes(made);
  };
  if (error) return <ErrorState error={error} />;
  if (!data) return null;
  return (
    <Section title={t('security.factor.title')}>
      <Text size="sm">
        {data.setUpAt === null ? t('security.factor.off') : t('security.factor.on', { date: dateText(data.setUpAt, i18n.language), left: data.recoveryCodesLeft })}
      </Text>
      <Group gap="sm">
        <Button variant={data.setUpAt === null ? 'filled' : 'default'} onClick={() => setDialog('set-up')}>{t(data.setUpAt === null ? 'security.factor.setUp' : 'security.factor.replace')}</Button>
        {data.setUpAt !== null && <Button variant="default" onClick={() => setDialog('renew')}>{t('security.factor.renew')}</Button>}
        {data.setUpAt !== null && !data.required && <Button variant="default" onClick={() => setDialog('remove')}>{t('security.factor.remove')}</Button>}
      </Group>
      {data.setUpAt !== null && data.required && <Text size="sm" c="dimmed">{t('security.factor.required')}</Text>}
      {dialog === 'set-up' && <SetUpDialog onClose={close} onCodes={showCodes} />}
      {dialog === 'renew' && (
        <PasswordDialog
          title={t('security.factor.renew')} submit={t('security.factor.renew')} busy={renewCodes.isPending} error={renewCodes.error} onClose={close}
          onPassword={(password) => renewCodes.mutate(password, { onSuccess: ({ recoveryCodes }) => showCodes(recoveryCodes) })}
        />
      )}
      {dialog === 'remove' && (
        <PasswordDialog
          title={t('security.factor.remove')} submit={t('security.factor.remove')} busy={remove.isPending} error={remove.error} onClose={close}
          onPassword={(password) => remove.mutate(password, { onSuccess() { close(); notifications.show({ message: t('security.factor.removed') }); } })}
        />
      )}
      {codes && <RecoveryCodesDialog codes={codes} onClose={() => { setCodes(undefined); void sessionChanged(); }} />}
    </Section>
  );
}
