import { Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useClientNeed, useClientProgress } from '../../api/mandates';
import type { ClientProgress } from '../../api/types';
import { ButtonLink } from '../../shared/button-link';
import { dateText } from '../../shared/dates';
import detailStyles from '../../shared/detail.module.css';
import { ErrorState } from '../../shared/error-state';
import { Facts } from '../../shared/facts';
import { RowSkeletons } from '../../shared/skeletons';
import { NeedFacts } from '../needs/need-facts';

/** What an intermediary sees of a need that it posted: text, level and stages. */
export function ClientNeedDetail({ id }: { readonly id: string }) {
  const { t, i18n } = useTranslation();
  const { data: need, error, refetch } = useClientNeed(id);
  const progress = useClientProgress(id);
  if (error) return <div className={detailStyles.detail}><ErrorState error={error} onRetry={() => void refetch()} /></div>;
  if (!need) return <RowSkeletons rows={8} />;
  return (
    <article className={detailStyles.detail}>
      <header>
        <Text size="xs" c="dimmed">{t(`needs.status.${need.status}`)} · {t('needs.mine.version', { version: need.version })}{need.anonymous && ` · ${t('needs.mine.anonymous')}`}</Text>
        <Title order={2} className={detailStyles.title}>{need.title}</Title>
        <Text size="sm" mt={4}>{t('clients.for', { client: need.client.name, name: need.postedByName })} · {dateText(need.postedAt, i18n.language)}</Text>
        {need.status !== 'withdrawn' && (
          <Group gap="xs" mt="sm">
            <ButtonLink to="/client-needs/$needId/edit" params={{ needId: id }} variant="default" size="compact-sm">{t('clients.edit')}</ButtonLink>
          </Group>
        )}
      </header>
      <section className={detailStyles.section}>
        <h3 className={detailStyles.heading}>{t('clients.progress')}</h3>
        {progress.data && <Stages progress={progress.data} />}
        <Text size="xs" c="dimmed" mt="sm">{t('clients.noAmounts')}</Text>
      </section>
      <section className={detailStyles.section}>
        <h3 className={detailStyles.heading}>{t('needs.form.what')}</h3>
        <NeedFacts need={need} />
      </section>
    </article>
  );
}

function Stages({ progress: { universities } }: { readonly progress: ClientProgress }) {
  const { t, i18n } = useTranslation();
  if (universities.length === 0) return <Text size="sm" c="dimmed">{t('clients.noProgress')}</Text>;
  return (
    <Facts
      facts={universities.map(({ university, steps }) => [
        university?.name ?? '', steps.map(({ kind, at }) => `${t(`needs.stage.${kind}`)}（${dateText(at, i18n.language)}）`).join(' → '),
      ] as const)}
    />
  );
}
