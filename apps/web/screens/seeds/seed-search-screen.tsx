import { Button, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SeedFilter, useSeedSearch } from '../../api/seeds';
import { EmptyState } from '../../shared/empty-state';
import { ErrorState } from '../../shared/error-state';
import { SearchIcon } from '../../shared/icons';
import { Screen } from '../../shared/screen';
import { RowSkeletons } from '../../shared/skeletons';
import { Facets } from './facets';
import { SeedHitItem } from './seed-hit-item';
import styles from './seed-search.module.css';

const route = getRouteApi('/app/seeds');

/** As-you-type; everything chosen stands in the address, so a search can be sent to a colleague. */
export function SeedSearchScreen() {
  const { t } = useTranslation();
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const [text, setText] = useState(filter.q ?? '');
  const search = useSeedSearch(filter);
  const first = search.data?.pages[0];
  const items = search.data?.pages.flatMap((page) => page.items) ?? [];
  const apply = (change: Partial<Record<keyof SeedFilter, unknown>>): void => {
    void navigate({ search: (before) => Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined && value !== '')), replace: true });
  };
  const applyText = useDebouncedCallback((q: string) => apply({ q }), 120);

  return (
    <Screen title={t('seeds.search.title')}>
      <TextInput
        type="search" size="lg" aria-label={t('seeds.search.box')} placeholder={t('seeds.search.placeholder')} leftSection={<SearchIcon />} value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          // What an input method has not turned into words yet (でんch) is nothing to search for.
          if (!(event.nativeEvent as InputEvent).isComposing) applyText(event.currentTarget.value.trim());
        }}
        onCompositionEnd={(event) => applyText(event.currentTarget.value.trim())}
      />
      <div className={styles.layout}>
        <Facets filter={filter} facets={first?.facets ?? {}} onChange={apply} />
        <section aria-label={t('seeds.search.results')} aria-busy={search.isFetching}>
          <Text size="sm" c="dimmed" role="status" className={styles.count}>{first && t('seeds.search.count', { count: first.total })}</Text>
          {first?.degraded && <Text size="sm" mb="sm">{t('seeds.search.degraded')}</Text>}
          {search.isPending && <RowSkeletons rows={5} height={96} />}
          {search.error && !search.data && <ErrorState error={search.error} onRetry={() => void search.refetch()} />}
          {first && items.length === 0 && <EmptyState title={t('seeds.search.empty')}>{t('seeds.search.emptyHint')}</EmptyState>}
          <ul className={styles.hits}>{items.map((seed) => <SeedHitItem key={seed.id} seed={seed} />)}</ul>
          {search.hasNextPage && <Button variant="default" mt="md" loading={search.isFetchingNextPage} onClick={() => void search.fetchNextPage()}>{t('shared.more')}</Button>}
        </section>
      </div>
    </Screen>
  );
}
