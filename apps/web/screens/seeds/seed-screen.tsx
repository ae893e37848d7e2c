import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSeed } from '../../api/seeds';
import { useSession } from '../../api/session';
import { ErrorState } from '../../shared/error-state';
import { Screen } from '../../shared/screen';
import { RowSkeletons } from '../../shared/skeletons';
import { DetailSection } from './detail-section';
import { OpeningsList } from './openings-list';
import { SeedSheet } from './seed-sheet';

const route = getRouteApi('/app/seeds/$seedId');

export function SeedScreen() {
  const { t } = useTranslation();
  const { seedId } = route.useParams();
  const session = useSession();
  const { data: seed, error, refetch } = useSeed(seedId);
  return (
    <Screen title={seed?.title ?? t('seeds.search.title')} intro={seed && `${seed.university.name} ${seed.department.name}`} width="text">
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!seed && !error && <RowSkeletons />}
      {seed && <SeedSheet seed={seed} />}
      {seed && <DetailSection seed={seed} />}
      {seed && session?.organisation.id === seed.university.id && <OpeningsList seed={seed} />}
    </Screen>
  );
}
