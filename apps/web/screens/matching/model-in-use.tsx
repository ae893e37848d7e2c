import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MatchingModels } from '../../api/types';
import { useVersionName } from './use-version-name';

export function ModelInUse({ models: { inUse, decided } }: { readonly models: MatchingModels }) {
  const { t } = useTranslation();
  const name = useVersionName();
  const { needs, decisions, needsToLearn } = decided;
  return (
    <section>
      <Title order={2} size="h4">{t('matching.use.title')}</Title>
      <Text fw={600} mt="xs">{name(inUse)}</Text>
      <Text size="sm">{t('matching.use.decided', { needs, decisions })}</Text>
      {needs < needsToLearn && <Text size="sm">{t('matching.use.tooFew', { count: needsToLearn })}</Text>}
    </section>
  );
}
