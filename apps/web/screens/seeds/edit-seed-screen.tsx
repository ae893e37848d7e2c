import { notifications } from '@mantine/notifications';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useReviseSeed, useSeed } from '../../api/seeds';
import type { Seed } from '../../api/types';
import { ErrorState } from '../../shared/error-state';
import { Screen } from '../../shared/screen';
import { RowSkeletons } from '../../shared/skeletons';
import { DetailEditor } from './detail-editor';
import { seedBodyOf, seedDraftOf } from './seed-draft';
import { SeedEditor } from './seed-editor';

const route = getRouteApi('/app/my-seeds/$seedId/edit');

export function EditSeedScreen() {
  const { t } = useTranslation();
  const { seedId } = route.useParams();
  const { data: seed, error } = useSeed(seedId);
  return (
    <Screen title={t('seeds.form.edit')} intro={t('seeds.form.editIntro')}>
      {error && <ErrorState error={error} />}
      {!seed && !error && <RowSkeletons />}
      {seed && <Editor key={seed.version} seed={seed} />}
      {seed && <DetailEditor seedId={seed.id} />}
    </Screen>
  );
}

function Editor({ seed }: { readonly seed: Seed }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const revise = useReviseSeed(seed.id, seed.version);
  return (
    <SeedEditor
      name={t('seeds.form.edit')} initial={seedDraftOf(seed)} researcher={seed.researcher} submit={t('seeds.form.save')} busy={revise.isPending} error={revise.error}
      onSubmit={(draft) => revise.mutate({ ...seedBodyOf(draft, seed), ...(seed.status === 'draft' && { draft: false }) }, {
        onSuccess() {
          notifications.show({ message: t('seeds.form.saved') });
          void navigate({ to: '/my-seeds' });
        },
      })}
    />
  );
}
