import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSeed } from '../../api/seeds';
import { ErrorState } from '../../shared/error-state';
import { Screen } from '../../shared/screen';
import { RowSkeletons } from '../../shared/skeletons';
import { SeedSheet } from './seed-sheet';

const route = getRouteApi('/app/seeds/$seedId');

export function SeedScreen() {
  const { t } = useTranslation();
  const { seedId } = route.useParams();
  const { data: seed, error, refetch } = useSeed(seedId);
  return (
    <Screen title={seed?.title ?? t('seeds.search.title')} intro={seed && `${seed.university.name} ${seed.department.name}`} width="text">
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!seed && !error && <RowSkeletons />}
      {seed && <SeedSheet seed={seed} />}
    </Screen>
  );
}
