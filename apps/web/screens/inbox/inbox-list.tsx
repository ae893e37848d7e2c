import { ActionIcon, Button, Group, TextInput, Tooltip } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { useInbox } from '../../api/inbox';
import type { InboxItem } from '../../api/types';
import { EmptyState } from '../../shared/empty-state';
import { ErrorState } from '../../shared/error-state';
import { SearchIcon } from '../../shared/icons';
import listStyles from '../../shared/pane-list.module.css';
import { RowSkeletons } from '../../shared/skeletons';
import { groupByNeed } from './group-by-need';
import { InboxGroup } from './inbox-group';
import { WaitingList } from './waiting-list';

const route = getRouteApi('/app/inbox');

interface InboxListProps {
  readonly inbox: ReturnType<typeof useInbox>;
  readonly items: readonly InboxItem[];
  readonly chosenId: string | undefined;
  readonly q: string | undefined;
  readonly searchBox: RefObject<HTMLInputElement | null>;
  readonly onHelp: () => void;
}

export function InboxList({ inbox, items, chosenId, q, searchBox, onHelp }: InboxListProps) {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const [text, setText] = useState(q ?? '');
  const search = useDebouncedCallback((value: string) => void navigate({ search: value.trim() ? { q: value.trim() } : {}, replace: true }), 250);
  return (
    <>
      <div className={listStyles.head}>
        <Group justify="space-between" mb={8} wrap="nowrap">
          <h1 className={listStyles.title}>{t('inbox.title')}</h1>
          <Group gap={8} wrap="nowrap">
            {inbox.data && <span className={listStyles.meta}>{t('inbox.count', { count: items.length })}</span>}
            <Tooltip label={t('inbox.help.open')}>
              <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('inbox.help.open')} onClick={onHelp}>?</ActionIcon>
            </Tooltip>
          </Group>
        </Group>
        <TextInput
          ref={searchBox} type="search" size="sm" aria-label={t('inbox.search')} placeholder={t('inbox.searchHint')} leftSection={<SearchIcon />}
          value={text} onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
          onChange={(event) => {
            setText(event.currentTarget.value);
            search(event.currentTarget.value);
          }}
        />
      </div>
      {inbox.isPending && <RowSkeletons rows={10} />}
      {inbox.error && !inbox.data && <ErrorState error={inbox.error} onRetry={() => void inbox.refetch()} />}
      {inbox.data && items.length === 0 && (
        <EmptyState title={q ? t('inbox.emptySearch', { q }) : t('inbox.empty')}>{!q && t('inbox.emptyHint')}</EmptyState>
      )}
      <ul className={listStyles.items}>
        {groupByNeed(items).map((group) => <InboxGroup key={group[0].need.id} items={group} chosenId={chosenId} />)}
      </ul>
      {inbox.hasNextPage && <Button m="md" variant="default" loading={inbox.isFetchingNextPage} onClick={() => void inbox.fetchNextPage()}>{t('shared.more')}</Button>}
      {inbox.data && !inbox.hasNextPage && !q && <WaitingList />}
    </>
  );
}
