import { Group, Text } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useClientNeeds, useMandates } from '../../api/mandates';
import { ButtonLink } from '../../shared/button-link';
import { dateText } from '../../shared/dates';
import { EmptyState } from '../../shared/empty-state';
import { ErrorState } from '../../shared/error-state';
import listStyles from '../../shared/pane-list.module.css';
import { usePageTitle } from '../../shared/screen';
import { RowSkeletons } from '../../shared/skeletons';
import { TwoPane } from '../../shared/two-pane';
import { useWideScreen } from '../../shared/use-wide-screen';
import { ClientList } from './client-list';
import { ClientNeedDetail } from './client-need-detail';

const route = getRouteApi('/app/client-needs');

/** An intermediary's home: its clients, and what it posted for them. */
export function ClientNeedsScreen() {
  const { t, i18n } = useTranslation();
  usePageTitle(t('clients.title'));
  const { need: chosenId } = route.useSearch();
  const navigate = route.useNavigate();
  const wide = useWideScreen();
  const [mandates, needs] = [useMandates(), useClientNeeds()];
  const items = needs.data?.items ?? [];
  const shownId = chosenId ?? (wide ? items[0]?.id : undefined);

  if (mandates.data?.items.length === 0) return <EmptyState title={t('clients.noClients')}>{t('clients.noClientsHint')}</EmptyState>;
  return (
    <TwoPane
      listLabel={t('clients.list')} detailLabel={t('clients.detail')} chosen={chosenId !== undefined} onBack={() => void navigate({ search: {} })}
      list={(
        <>
          <Group className={listStyles.head} justify="space-between" wrap="nowrap">
            <h1 className={listStyles.title}>{t('clients.title')}</h1>
            <ButtonLink to="/client-needs/new" search={{}} variant="default" size="compact-sm">{t('shared.nav.postForClient')}</ButtonLink>
          </Group>
          {(needs.isPending || mandates.isPending) && <RowSkeletons height={64} />}
          {[mandates.error, needs.error].map((error, place) => error && <ErrorState key={place} error={error} />)}
          {mandates.data && <ClientList mandates={mandates.data.items} />}
          {needs.data && items.length === 0 && <Text size="sm" c="dimmed" p="md">{t('clients.noNeeds')}</Text>}
          <ul className={listStyles.items} aria-label={t('clients.needs')}>
            {items.map((need) => (
              <li key={need.id}>
                <Link to="/client-needs" search={{ need: need.id }} className={listStyles.item} aria-current={need.id === shownId ? 'true' : undefined}>
                  <span className={listStyles.name}>{need.title}</span>
                  <span className={listStyles.meta}>
                    <span>{need.client.name} · {t(`needs.status.${need.status}`)}</span>
                    <time dateTime={need.changedAt}>{dateText(need.changedAt, i18n.language)}</time>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      detail={shownId ? <ClientNeedDetail key={shownId} id={shownId} /> : <Text c="dimmed" p="xl">{t('clients.choose')}</Text>}
    />
  );
}
