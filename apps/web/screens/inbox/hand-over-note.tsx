import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InboxDetail } from '../../api/types';
import { dateText } from '../../shared/dates';

/** Who looks after the match where that is not the need's owner, and how it came to them. */
export function HandOverNote({ detail: { owner, liaison, handOver } }: { readonly detail: InboxDetail }) {
  const { t, i18n } = useTranslation();
  if (!handOver && liaison?.id === owner?.id) return null;
  return (
    <div>
      {liaison && <Text size="sm">{t('inbox.liaison', { name: liaison.name })}</Text>}
      {handOver && (
        <Text size="sm" c="dimmed">
          {t('inbox.handedOverBy', { name: handOver.by?.name ?? '', at: dateText(handOver.at, i18n.language, 'moment') })}
        </Text>
      )}
      {handOver?.note && <Text size="sm">{handOver.note}</Text>}
    </div>
  );
}
