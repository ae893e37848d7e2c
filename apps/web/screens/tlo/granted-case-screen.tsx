import { Group, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useGrantedCase } from '../../api/tlo';
import { ButtonLink } from '../../shared/button-link';
import { dateText } from '../../shared/dates';
import { ErrorState } from '../../shared/error-state';
import { Screen } from '../../shared/screen';
import { RowSkeletons } from '../../shared/skeletons';
import { ContractRow, SeedRow } from './granted-rows';
import { MoreRows } from './more-rows';

const route = getRouteApi('/app/ip/$caseId');

/** One case, as far as an outside TLO may know it. */
export function GrantedCaseScreen() {
  const { t, i18n } = useTranslation();
  const { caseId } = route.useParams();
  const { data, error, refetch } = useGrantedCase(caseId);
  if (error) return <Screen title={t('tlo.title')}><ErrorState error={error} onRetry={() => void refetch()} /></Screen>;
  if (!data) return <Screen title={t('tlo.title')}><RowSkeletons /></Screen>;
  return (
    <Screen title={t('tlo.case', { date: dateText(data.openedAt, i18n.language) })} intro={`${data.university.name} · ${t(`engagements.status.${data.status}`)}`}>
      <Stack gap="xl">
        <MoreRows title={t('tlo.seeds')} onMore={undefined} columns={[t('tlo.seed'), t('tlo.department'), t('tlo.researcher'), t('tlo.kind'), t('tlo.fieldCodes')]}>
          {data.seeds.map((seed) => <SeedRow key={seed.id} item={seed} />)}
        </MoreRows>
        {data.contracts.length === 0 ? <Text>{t('tlo.noContract')}</Text> : (
          <MoreRows title={t('tlo.contracts')} onMore={undefined} columns={[t('tlo.number'), t('tlo.kind'), t('tlo.status'), t('tlo.signing'), t('tlo.term')]}>
            {data.contracts.map((contract) => <ContractRow key={contract.id} item={contract} />)}
          </MoreRows>
        )}
        <Group><ButtonLink to="/ip" variant="default">{t('tlo.back')}</ButtonLink></Group>
      </Stack>
    </Screen>
  );
}
