import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePolicies } from '../../api/policies';
import { ErrorState } from '../../shared/error-state';
import { Screen } from '../../shared/screen';
import { RowSkeletons } from '../../shared/skeletons';
import { draftFrom } from './policy-draft';
import { PolicyForm } from './policy-form';

const route = getRouteApi('/app/policies/new');

/** A new version of the table, begun from another or from nothing. */
export function EditPolicyScreen() {
  const { t } = useTranslation();
  const { version } = route.useSearch();
  const { data: versions, error, refetch } = usePolicies();
  return (
    <Screen title={t('policies.edit.title')} intro={t('policies.edit.intro')}>
      {error && !versions && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!versions && !error && <RowSkeletons />}
      {versions && <PolicyForm start={draftFrom(versions.find(({ id }) => id === version))} />}
    </Screen>
  );
}
