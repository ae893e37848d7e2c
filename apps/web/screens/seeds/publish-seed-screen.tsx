import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePublishSeed } from '../../api/seeds';
import { useSession } from '../../api/session';
import { Screen } from '../../shared/screen';
import { emptySeed, seedBodyOf } from './seed-draft';
import { SeedEditor } from './seed-editor';

export function PublishSeedScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const publish = usePublishSeed();
  const researcher = useSession()?.user.name ?? null;
  return (
    <Screen title={t('seeds.form.publish')}>
      <SeedEditor
        name={t('seeds.form.publish')} initial={emptySeed} researcher={researcher} submit={t('seeds.form.submit')} busy={publish.isPending} error={publish.error}
        onSubmit={(draft) => publish.mutate(seedBodyOf(draft), {
          onSuccess() {
            notifications.show({ message: t('seeds.form.published') });
            void navigate({ to: '/my-seeds' });
          },
        })}
      />
    </Screen>
  );
}
