import { Button, NumberInput, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeWorkload, useWorkload } from '../../api/workload';
import type { Workload } from '../../api/types';
import { ErrorState } from '../../shared/error-state';
import { Section } from './section';
import styles from './security.module.css';

const limits = { min: 1, max: 500, allowDecimal: false, w: 120 } as const;

/** An administrator says how many new matches each liaison is given in a week. */
export function WorkloadSection() {
  const { t } = useTranslation();
  const { data, error } = useWorkload();
  return (
    <Section title={t('security.workload.title')}>
      <Text size="sm" c="dimmed">{t('security.workload.intro')}</Text>
      {error && <ErrorState error={error} />}
      {data && <WorkloadForm key={JSON.stringify(data)} kept={data} />}
    </Section>
  );
}

function WorkloadForm({ kept }: { readonly kept: Workload }) {
  const { t } = useTranslation();
  const change = useChangeWorkload();
  const [usual, setUsual] = useState<string | number>(kept.weeklyMatches);
  const [own, setOwn] = useState<Readonly<Record<string, string | number>>>(Object.fromEntries(kept.liaisons.map(({ userId, weeklyMatches }) => [userId, weeklyMatches ?? ''])));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const liaisons = kept.liaisons.map(({ userId }) => ({ userId, weeklyMatches: own[userId] === '' ? null : Number(own[userId]) }));
    change.mutate({ weeklyMatches: Number(usual), liaisons }, { onSuccess: () => notifications.show({ message: t('security.workload.saved') }) });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <NumberInput {...limits} label={t('security.workload.usual')} required withAsterisk={false} value={usual} onChange={setUsual} />
        {kept.liaisons.length > 0 && (
          <div className={styles.scroll}>
            <table className={styles.table}>
              <thead><tr><th scope="col">{t('security.workload.liaison')}</th><th scope="col">{t('security.workload.own')}</th></tr></thead>
              <tbody>
                {kept.liaisons.map(({ userId, name }) => (
                  <tr key={userId}>
                    <td>{name}</td>
                    <td><NumberInput {...limits} size="xs" aria-label={t('security.workload.of', { name })} placeholder={String(usual)} value={own[userId] ?? ''} onChange={(value) => setOwn({ ...own, [userId]: value })} /></td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {change.error && <ErrorState error={change.error} kept="form" />}
        <div><Button type="submit" variant="default" loading={change.isPending}>{t('security.workload.save')}</Button></div>
      </Stack>
    </form>
  );
}
