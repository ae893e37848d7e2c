import { Radio, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useChangeSecurityPolicy, useSecurityPolicy } from '../../api/security';
import type { SecondFactorRule } from '../../api/types';
import { ErrorState } from '../../shared/error-state';
import { Section } from './section';

const rules = ['admins', 'everybody', 'nobody'] as const satisfies readonly SecondFactorRule[];

export function OrganisationSection() {
  const { t } = useTranslation();
  const { data, error } = useSecurityPolicy();
  const change = useChangeSecurityPolicy();
  if (error) return <ErrorState error={error} />;
  if (!data) return null;
  const choose = (rule: string): void => {
    const chosen = rules.find((candidate) => candidate === rule);
    if (chosen) change.mutate(chosen, { onSuccess: () => notifications.show({ message: t('security.organisation.saved') }) });
  };
  return (
    <Section title={t('security.organisation.title')}>
      <Radio.Group label={t('security.organisation.rule')} description={t('security.organisation.effect')} value={data.secondFactorFor} onChange={choose}>
        <Stack gap={8} mt="sm">{rules.map((rule) => <Radio key={rule} value={rule} label={t(`security.organisation.${rule}`)} disabled={change.isPending} />)}</Stack>
      </Radio.Group>
      {data.secondFactorFor === 'nobody' && <Text size="sm" c="var(--mu-late)">{t('security.organisation.open')}</Text>}
      {change.error && <ErrorState error={change.error} />}
    </Section>
  );
}
