import { Button, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useOpenDetail } from '../../api/seeds';
import type { Seed } from '../../api/types';
import { ErrorState } from '../../shared/error-state';
import { Prose } from '../../shared/prose';

/** The confidential part: says what will be recorded before it is opened, and is never fetched without the reader's hand. */
export function DetailSection({ seed }: { readonly seed: Seed }) {
  const { t, i18n } = useTranslation();
  const opening = useOpenDetail(seed.id);
  if (seed.detailLevel === null) return null;
  const text = opening.data && (i18n.language === 'en' ? opening.data.bodyEn ?? opening.data.bodyJa : opening.data.bodyJa ?? opening.data.bodyEn);
  return (
    <section aria-label={t('seeds.detail.title')}>
      <Title order={2} size="h3" mt="xl" mb="xs">{t('seeds.detail.title')}</Title>
      {text ? <Prose text={text} /> : (
        <>
          <Text size="sm">{t('seeds.detail.level.label')}: {t(`seeds.detail.level.${seed.detailLevel}`)}</Text>
          <Text size="sm" c="dimmed" mb="xs">{t('seeds.detail.recorded')}</Text>
          <Button variant="default" loading={opening.isPending} onClick={() => opening.mutate()}>{t('seeds.detail.open')}</Button>
        </>
      )}
      {opening.error && <ErrorState error={opening.error} />}
    </section>
  );
}
