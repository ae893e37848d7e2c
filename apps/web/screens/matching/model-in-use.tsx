import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MatchingModels } from '../../api/types';
import { dateText } from '../../shared/dates';
import { outcomeOf } from './last-run';
import { useVersionName } from './use-version-name';

export function ModelInUse({ models }: { readonly models: MatchingModels }) {
  const { t } = useTranslation();
  const name = useVersionName();
  const { inUse, decided: { needs, decisions, telling, needsToLearn } } = models;
  return (
    <section>
      <Title order={2} size="h4">{t('matching.use.title')}</Title>
      <Text fw={600} mt="xs">{name(inUse)}</Text>
      <Text size="sm">{t('matching.use.decided', { needs, decisions })}</Text>
      {telling < needsToLearn && <Text size="sm">{t('matching.use.tooFew', { count: needsToLearn, telling })}</Text>}
      <div role="status"><LastRun models={models} /></div>
    </section>
  );
}

/** What came of the last time that was learnt, by night or now. */
function LastRun({ models }: { readonly models: MatchingModels }) {
  const { t, i18n } = useTranslation();
  const name = useVersionName();
  const { lastRun, versions, decided: { needsToLearn } } = models;
  if (!lastRun) return null;
  const { version, needs, ranAt } = lastRun;
  const heldOut = versions.find((one) => one.version === version)?.heldOut;
  const [defaults, learnt] = [heldOut?.defaults.toFixed(3), heldOut?.learnt.toFixed(3)];
  return (
    <Text size="sm">
      {t('matching.run.at', { when: dateText(ranAt, i18n.language, 'moment') })}
      {t(`matching.run.${outcomeOf(lastRun, models)}`, { needs, needed: needsToLearn, version: name(version ?? 0), defaults, learnt })}
    </Text>
  );
}
