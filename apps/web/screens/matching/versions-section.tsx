import { Badge, Button, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MatchingModels, ModelVersion } from '../../api/types';
import { dateText } from '../../shared/dates';
import { useFeatureName } from '../../shared/match/feature-name';
import tables from '../../shared/tables.module.css';
import styles from './matching.module.css';
import { useVersionName } from './use-version-name';
import { type WeightChange, weightChanges } from './weight-changes';

interface VersionsProps {
  readonly models: MatchingModels;
  readonly onChoose: ((version: number) => void) | undefined;
}

/** Every version that was learnt, adopted or not, and the defaults to go back to. */
export function VersionsSection({ models, onChoose }: VersionsProps) {
  const { t } = useTranslation();
  const name = useVersionName();
  const { versions, inUse } = models;
  const choose = (version: number) => onChoose && version !== inUse && (
    <Button variant="subtle" color="gray" size="compact-xs" aria-label={t('matching.choose.of', { name: name(version) })} onClick={() => onChoose(version)}>{t('matching.choose.label')}</Button>
  );
  return (
    <section>
      <Title order={2} size="h4" mb="xs">{t('matching.versions.title')}</Title>
      {versions.length === 0 ? <Text size="sm">{t('matching.versions.empty')}</Text> : (
        <div className={tables.scroll} role="region" aria-label={t('matching.versions.title')} tabIndex={0}>
          <Table className={`${tables.dense} ${tables.stack}`}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('matching.versions.version')}</Table.Th>
                <Table.Th>{t('matching.versions.learnt')}</Table.Th>
                <Table.Th>{t('matching.versions.from')}</Table.Th>
                <Table.Th>{t('matching.versions.heldOut')}</Table.Th>
                <Table.Th>{t('matching.versions.changes')}</Table.Th>
                <Table.Th>{t('matching.versions.state')}</Table.Th>
                {onChoose && <Table.Th><span className="visually-hidden">{t('matching.versions.actions')}</span></Table.Th>}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {versions.map((version) => <VersionRow key={version.version} version={version} models={models} action={choose(version.version)} hasActions={onChoose !== undefined} />)}
              <Table.Tr>
                <Table.Td>{name(0)}</Table.Td><Table.Td /><Table.Td /><Table.Td /><Table.Td />
                <Table.Td>{inUse === 0 && <Badge variant="light">{t('matching.versions.inUse')}</Badge>}</Table.Td>
                {onChoose && <Table.Td>{choose(0)}</Table.Td>}
              </Table.Tr>
            </Table.Tbody>
          </Table>
        </div>
      )}
    </section>
  );
}

interface VersionRowProps {
  readonly version: ModelVersion;
  readonly models: MatchingModels;
  readonly action: React.ReactNode;
  readonly hasActions: boolean;
}

function VersionRow({ version, models: { defaults, inUse, choices }, action, hasActions }: VersionRowProps) {
  const { t, i18n } = useTranslation();
  const name = useVersionName();
  const day = (iso: string): string => dateText(iso, i18n.language);
  const { needs, decisions, heldOut, learntAt, learntBy } = version;
  const choice = choices.find((one) => one.version === version.version);
  const chosen = choice && (choice.reason === 'won'
    ? t('matching.versions.adopted', { when: day(choice.chosenAt) })
    : t('matching.versions.chosen', { who: choice.chosenBy ?? '', when: day(choice.chosenAt) }));
  return (
    <Table.Tr>
      <Table.Td>{name(version.version)}</Table.Td>
      <Table.Td className={tables.date}>{day(learntAt)} · {learntBy ?? t('matching.versions.byNight')}</Table.Td>
      <Table.Td>{t('matching.versions.decisions', { needs, decisions })}</Table.Td>
      <Table.Td>{heldOut.defaults.toFixed(3)} → {heldOut.learnt.toFixed(3)}</Table.Td>
      <Table.Td className={styles.changes}><Changes changes={weightChanges(version.weights, defaults)} /></Table.Td>
      <Table.Td>
        {inUse === version.version && <Badge variant="light">{t('matching.versions.inUse')}</Badge>} {chosen ?? t('matching.versions.notAdopted')}
      </Table.Td>
      {hasActions && <Table.Td>{action}</Table.Td>}
    </Table.Tr>
  );
}

function Changes({ changes }: { readonly changes: readonly WeightChange[] }) {
  const { t, i18n } = useTranslation();
  const name = useFeatureName();
  if (changes.length === 0) return t('matching.versions.same');
  return changes.map(({ feature, kind, percent }) => t(`matching.change.${kind}`, { feature: name(feature), percent }))
    .join(i18n.language === 'en' ? ', ' : '、');
}
