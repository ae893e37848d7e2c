import { Button, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeepModels, useModels } from '../../api/models';
import { useSession } from '../../api/session';
import { ConfirmDialog } from '../../shared/confirm-dialog';
import { ErrorState } from '../../shared/error-state';
import { Screen } from '../../shared/screen';
import { RowSkeletons } from '../../shared/skeletons';
import { ChooseDialog } from './choose-dialog';
import { ModelInUse } from './model-in-use';
import { ReliabilitySection } from './reliability-section';
import { VersionsSection } from './versions-section';

/** A worker learns for so long at most; what comes later is shown, but not waited for. */
const patienceMs = 15 * 60_000;

/** What the university's matching has learnt: its versions, how far they helped, and what a score has come to. */
export function MatchingScreen() {
  const { t } = useTranslation();
  const session = useSession();
  /** When was learnt last before somebody asked for it now, and how long the answer is waited for. */
  const [asked, setAsked] = useState<{ readonly before: string | undefined; readonly until: number }>();
  const [asking, setAsking] = useState(false);
  const [choosing, setChoosing] = useState<number>();
  const { data, dataUpdatedAt, error, refetch } = useModels(asked !== undefined);
  const { learn } = useKeepModels();
  const mayChange = session?.roles.includes('admin') ?? false;
  if (data && asked && (data.lastRun?.ranAt !== asked.before || dataUpdatedAt > asked.until)) setAsked(undefined);
  const close = (): void => {
    setAsking(false);
    learn.reset();
  };
  const confirm = (): void => learn.mutate(undefined, {
    onSuccess() {
      close();
      setAsked({ before: data?.lastRun?.ranAt, until: Date.now() + patienceMs });
      notifications.show({ message: t('matching.learn.done') });
    },
  });
  const enough = data !== undefined && data.decided.telling >= data.decided.needsToLearn;
  return (
    <Screen title={t('matching.title')} intro={t('matching.intro')} actions={mayChange && enough && <Button onClick={() => setAsking(true)} loading={asked !== undefined}>{t('matching.learn.label')}</Button>}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <RowSkeletons />}
      {data && (
        <Stack gap="xl">
          <ModelInUse models={data} />
          <VersionsSection models={data} onChoose={mayChange ? setChoosing : undefined} />
          <ReliabilitySection models={data} />
        </Stack>
      )}
      {asking && (
        <ConfirmDialog
          opened title={t('matching.learn.title')} what={t('matching.learn.what')} confirm={t('matching.learn.label')}
          consequences={[t('matching.learn.adopted'), t('matching.learn.kept'), t('matching.learn.later')]}
          busy={learn.isPending} error={learn.error} onConfirm={confirm} onClose={close}
        />
      )}
      {choosing !== undefined && <ChooseDialog version={choosing} onClose={() => setChoosing(undefined)} />}
    </Screen>
  );
}
