import { Button, Group, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useNeed, useNeedProgress } from '../../api/needs';
import { ButtonLink } from '../../shared/button-link';
import { ErrorState } from '../../shared/error-state';
import { RowSkeletons } from '../../shared/skeletons';
import detailStyles from '../../shared/detail.module.css';
import { DeclineList } from './decline-list';
import { MatchList } from './match-list';
import { NeedContent } from './need-content';
import { RevealSection } from './reveal-section';
import { StageLine } from './stage-line';
import { WithdrawDialog } from './withdraw-dialog';

export function NeedDetail({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { data: need, error, refetch } = useNeed(id);
  const published = need !== undefined && need.status !== 'draft';
  const progress = useNeedProgress(id, published);
  const [withdrawing, { open, close }] = useDisclosure(false);

  if (error) return <div className={detailStyles.detail}><ErrorState error={error} onRetry={() => void refetch()} /></div>;
  if (!need) return <RowSkeletons rows={8} />;
  return (
    <article className={detailStyles.detail}>
      <header>
        <Text size="xs" c="dimmed">
          {t(`needs.status.${need.status}`)} · {t('needs.mine.version', { version: need.version })}{need.anonymous && ` · ${t('needs.mine.anonymous')}`}
        </Text>
        <Title order={2} className={detailStyles.title}>{need.title}</Title>
        {need.postedBy && <Text size="sm" mt={4}>{t('needs.mine.postedBy', { name: need.postedBy.name, intermediary: need.postedBy.intermediary.name })}</Text>}
        {need.status !== 'withdrawn' && (
          <Group gap="xs" mt="sm">
            <ButtonLink to="/needs/$needId/edit" params={{ needId: id }} variant="default" size="compact-sm">{t('needs.mine.edit')}</ButtonLink>
            <Button variant="subtle" color="gray" size="compact-sm" onClick={open}>{t('needs.mine.withdraw')}</Button>
          </Group>
        )}
      </header>
      {published && <StageLine progress={progress.data} />}
      <MatchList need={need} progress={progress.data} />
      {progress.data && <RevealSection need={need} universities={progress.data.universities} />}
      {progress.data && <DeclineList universities={progress.data.universities} />}
      <NeedContent need={need} />
      <WithdrawDialog id={id} opened={withdrawing} onClose={close} />
    </article>
  );
}
