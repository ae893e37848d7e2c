import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeNotificationSettings, useNotificationSettings } from '../../api/notification-settings';
import { useSession } from '../../api/session';
import type { NotificationSettings, Session } from '../../api/types';
import { ErrorState } from '../../shared/error-state';
import { Screen } from '../../shared/screen';
import { RowSkeletons } from '../../shared/skeletons';

const ways = ['at_once', 'daily', 'none'] as const satisfies readonly NotificationSettings['newMatches'][];

/** What a person has mailed, and how. */
export function NotificationSettingsScreen() {
  const { t } = useTranslation();
  const session = useSession();
  const { data, error, refetch } = useNotificationSettings();
  return (
    <Screen title={t('notifications.title')} width="text">
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <RowSkeletons rows={8} />}
      {data && session && <SettingsForm key={JSON.stringify(data)} kept={data} session={session} />}
    </Screen>
  );
}

/** A university's people are told of matches, companies and researchers of answers. */
function newsFor({ roles }: Session): readonly ('newMatches' | 'withdrawnMatches' | 'answers')[] {
  const onDesk = roles.some((role) => role === 'liaison' || role === 'admin');
  const answered = roles.some((role) => role === 'company' || role === 'researcher');
  return [...(onDesk ? ['newMatches', 'withdrawnMatches'] as const : []), ...(answered ? ['answers'] as const : [])];
}

function SettingsForm({ kept, session }: { readonly kept: NotificationSettings; readonly session: Session }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(kept);
  const change = useChangeNotificationSettings();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    change.mutate(chosen, { onSuccess: () => notifications.show({ message: t('notifications.saved') }) });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        <Text size="sm" c="dimmed">{t('notifications.intro')}</Text>
        {newsFor(session).map((news) => (
          <Radio.Group
            key={news} label={t(`notifications.news.${news}`)} value={chosen[news]}
            onChange={(value) => setChosen({ ...chosen, [news]: ways.find((way) => way === value) ?? chosen[news] })}
          >
            <Group gap="lg" mt={8}>{ways.map((way) => <Radio key={way} value={way} label={t(`notifications.way.${way}`)} />)}</Group>
          </Radio.Group>
        ))}
        <TextInput
          type="time" required withAsterisk={false} w={220} label={t('notifications.digestAt')} description={t('notifications.digestAtHint')}
          value={chosen.digestAt} onChange={(event) => setChosen({ ...chosen, digestAt: event.currentTarget.value })}
        />
        {change.error && <ErrorState error={change.error} kept="form" />}
        <Group><Button type="submit" loading={change.isPending}>{t('notifications.save')}</Button></Group>
      </Stack>
    </form>
  );
}
