import { ActionIcon } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ArrowLeftIcon } from './icons';
import styles from './two-pane.module.css';

interface TwoPaneProps {
  readonly listLabel: string;
  readonly detailLabel: string;
  readonly list: ReactNode;
  readonly detail: ReactNode;
  /** On a narrow screen only one pane shows: the detail once something is chosen. */
  readonly chosen: boolean;
  readonly onBack: () => void;
}

/** List left, chosen thing right, each scrolling by itself. */
export function TwoPane({ listLabel, detailLabel, list, detail, chosen, onBack }: TwoPaneProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.panes} data-chosen={chosen} data-panes>
      <section className={styles.list} aria-label={listLabel}>{list}</section>
      <section className={styles.detail} aria-label={detailLabel}>
        <div className={styles.back}>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('shared.back')} onClick={onBack}><ArrowLeftIcon /></ActionIcon>
        </div>
        {detail}
      </section>
    </div>
  );
}
