import { Group, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useNeeds } from '../../api/needs';
import { EmptyState } from '../../shared/empty-state';
import { ButtonLink } from '../../shared/button-link';
import { ErrorState } from '../../shared/error-state';
import { usePageTitle } from '../../shared/screen';
import { RowSkeletons } from '../../shared/skeletons';
import { TwoPane } from '../../shared/two-pane';
import { useWideScreen } from '../../shared/use-wide-screen';
import { NeedDetail } from './need-detail';
import { NeedListItem } from './need-list-item';
import listStyles from '../../shared/pane-list.module.css';

const route = getRouteApi('/app/needs');

export function MyNeedsScreen() {
  const { t } = useTranslation();
  usePageTitle(t('needs.mine.title'));
  const { need: chosenId } = route.useSearch();
  const navigate = route.useNavigate();
  const wide = useWideScreen();
  const needs = useNeeds();
  const items = needs.data?.items ?? [];
  const shownId = chosenId ?? (wide ? items[0]?.id : undefined);

  if (needs.data && items.length === 0) {
    return (
      <EmptyState title={t('needs.mine.empty')} action={<ButtonLink to="/needs/new" mt="sm">{t('needs.post.title')}</ButtonLink>}>
        {t('needs.mine.emptyHint')}
      </EmptyState>
    );
  }
  return (
    <TwoPane
      listLabel={t('needs.mine.list')} detailLabel={t('needs.mine.detail')} chosen={chosenId !== undefined}
      onBack={() => void navigate({ search: {} })}
      list={(
        <>
          <Group className={listStyles.head} justify="space-between" wrap="nowrap">
            <h1 className={listStyles.title}>{t('needs.mine.title')}</h1>
            <ButtonLink to="/needs/new" variant="default" size="compact-sm">{t('needs.post.title')}</ButtonLink>
          </Group>
          {needs.isPending && <RowSkeletons height={64} />}
          {needs.error && <ErrorState error={needs.error} onRetry={() => void needs.refetch()} />}
          <ul className={listStyles.items}>
            {items.map((need) => <NeedListItem key={need.id} need={need} chosen={need.id === shownId} />)}
          </ul>
        </>
      )}
      detail={shownId ? <NeedDetail key={shownId} id={shownId} /> : <Text c="dimmed" p="xl">{t('needs.mine.choose')}</Text>}
    />
  );
}
