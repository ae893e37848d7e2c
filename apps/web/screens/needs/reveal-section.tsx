import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevealCompany } from '../../api/needs';
import type { Need, Progress } from '../../api/types';
import { ConfirmDialog } from '../../shared/confirm-dialog';
import detailStyles from '../../shared/detail.module.css';

interface RevealSectionProps {
  readonly need: Need;
  readonly universities: Progress['universities'];
}

/** Where a company that stays unnamed makes itself known to one of the universities at work on its need. */
export function RevealSection({ need, universities }: RevealSectionProps) {
  const { t } = useTranslation();
  const [chosen, choose] = useState<{ readonly id: string; readonly name: string }>();
  const reveal = useRevealCompany(need.id);
  const atWork = universities.flatMap(({ university }) => university ?? []);
  if (!need.anonymous || atWork.length === 0) return null;
  const confirm = (): void => {
    if (!chosen) return;
    reveal.mutate(chosen.id, {
      onSuccess() {
        notifications.show({ message: t('needs.reveal.done') });
        choose(undefined);
      },
    });
  };
  return (
    <section className={detailStyles.section} aria-label={t('needs.reveal.title')}>
      <h3 className={detailStyles.heading}>{t('needs.reveal.title')}</h3>
      <Text size="sm" c="dimmed" mb="xs">{t('needs.reveal.hint')}</Text>
      {atWork.map((university) => (
        <Group key={university.id} gap="sm" mb={4}>
          {need.revealedTo.includes(university.id)
            ? <Text size="sm">{university.name} · {t('needs.reveal.known')}</Text>
            : <Button variant="default" size="compact-sm" onClick={() => choose(university)}>{t('needs.reveal.open', { university: university.name })}</Button>}
        </Group>
      ))}
      <ConfirmDialog
        opened={chosen !== undefined} onClose={() => choose(undefined)} onConfirm={confirm} busy={reveal.isPending} error={reveal.error}
        title={t('needs.reveal.open', { university: chosen?.name ?? '' })} what={t('needs.reveal.what')} confirm={t('needs.reveal.confirm')}
        consequences={[t('needs.reveal.one'), t('needs.reveal.two'), t('needs.reveal.three'), t('needs.reveal.four')]}
      />
    </section>
  );
}
