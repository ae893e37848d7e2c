import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRegistrations } from '../../api/entry';
import { EmptyState } from '../../shared/empty-state';
import { ErrorState } from '../../shared/error-state';
import { Screen } from '../../shared/screen';
import { RowSkeletons } from '../../shared/skeletons';
import { RegistrationReview } from './registration-review';

/** Companies and people that wait for the caller's yes or no. */
export function RegistrationsScreen() {
  const { t } = useTranslation();
  const { data, error } = useRegistrations();
  return (
    <Screen title={t('entry.review.title')} intro={t('entry.review.intro')} width="text">
      {error && <ErrorState error={error} />}
      {!data && !error && <RowSkeletons />}
      {data?.items.length === 0 && <EmptyState title={t('entry.review.empty')}>{t('entry.review.emptyHint')}</EmptyState>}
      <Stack gap="xl">{(data?.items ?? []).map((registration) => <RegistrationReview key={registration.id} registration={registration} />)}</Stack>
    </Screen>
  );
}
