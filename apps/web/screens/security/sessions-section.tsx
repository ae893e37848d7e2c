import { Badge, Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useEndSessions, useSessions } from '../../api/security';
import type { OwnSession } from '../../api/types';
import { dateText } from '../../shared/dates';
import { ErrorState } from '../../shared/error-state';
import { Section } from './section';
import styles from './security.module.css';

export function SessionsSection() {
  const { t } = useTranslation();
  const { data, error } = useSessions(true);
  const { one, others } = useEndSessions();
  const items = data?.items ?? [];
  const done = { onSuccess: () => notifications.show({ message: t('security.sessions.ended') }) };
  return (
    <Section title={t('security.sessions.title')}>
      {error && <ErrorState error={error} />}
      {(one.error ?? others.error) && <ErrorState error={one.error ?? others.error} />}
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr><th scope="col">{t('security.sessions.device')}</th><th scope="col">{t('security.sessions.begun')}</th><th scope="col">{t('security.sessions.seen')}</th><td /></tr>
          </thead>
          <tbody>{items.map((session) => <SessionRow key={session.id} session={session} onEnd={() => one.mutate(session.id, done)} />)}</tbody>
        </table>
      </div>
      {items.length === 1 && <Text size="sm" c="dimmed">{t('security.sessions.only')}</Text>}
      {items.length > 1 && <Group><Button variant="default" loading={others.isPending} onClick={() => others.mutate(undefined, done)}>{t('security.sessions.endOthers')}</Button></Group>}
    </Section>
  );
}

function SessionRow({ session, onEnd }: { readonly session: OwnSession; readonly onEnd: () => void }) {
  const { t, i18n } = useTranslation();
  const device = session.device ?? t('security.sessions.unknown');
  const moment = (iso: string): string => dateText(iso, i18n.language, 'moment');
  return (
    <tr>
      <td>
        <Text size="sm" fw={600} component="span">{device}</Text>
        {session.current && <Badge ml={8} variant="light">{t('security.sessions.current')}</Badge>}
        <Text size="xs" c="dimmed">{session.address}</Text>
      </td>
      <td>{moment(session.createdAt)}</td>
      <td>{moment(session.seenAt)}</td>
      <td>
        {!session.current && (
          <Button size="compact-xs" variant="default" aria-label={t('security.sessions.endOf', { device, address: session.address ?? '' })} onClick={onEnd}>{t('security.sessions.end')}</Button>
        )}
      </td>
    </tr>
  );
}
