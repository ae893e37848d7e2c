import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useNeedPreview } from '../../api/needs';
import { RowSkeletons } from '../../shared/skeletons';
import { HelpingSeed } from './helping-seed';
import styles from './helping-seeds.module.css';
import type { NeedDraft } from './need-draft';
import sheet from './needs.module.css';
import { isEnoughTyped, previewBodyOf } from './typed-texts';

/** A pause in typing, not a slow finger. */
const pauseMs = 300;

interface HelpingSeedsProps {
  readonly draft: NeedDraft;
  /** Whoever writes for a client reads of the company as of another. */
  readonly forClient?: boolean;
}

/** While a need is written: public research that could help, and the words that say so. What was found stays until the next answer. */
export function HelpingSeeds({ draft, forClient = false }: HelpingSeedsProps) {
  const { t } = useTranslation();
  const [settled] = useDebouncedValue(draft, pauseMs);
  const typed = previewBodyOf(settled);
  const isEnough = isEnoughTyped(typed);
  const { data: answer, error } = useNeedPreview(typed, isEnough);
  const data = isEnough ? answer : undefined;
  const isAway = Boolean(error) || data?.status === 'away';
  const items = isAway ? [] : data?.items ?? [];
  const said = !isEnough ? t('needs.helping.hint')
    : isAway ? t('needs.helping.away')
      : !data ? t('shared.loading')
        : items.length === 0 ? t('needs.helping.none')
          : t('needs.helping.count', { count: items.length });
  return (
    <section aria-label={t('needs.helping.title')}>
      <h2 className={sheet.asideTitle}>{t('needs.helping.title')}</h2>
      {/* Only this line is read out, when the writer pauses; the list waits to be visited. */}
      <Text size="sm" c="dimmed" role="status" aria-live="polite">{said}</Text>
      {isEnough && !data && !error && <div aria-hidden="true"><RowSkeletons rows={3} height={72} /></div>}
      {items.length > 0 && data && (
        <ul className={styles.seeds}>
          {items.map((item) => <HelpingSeed key={item.seed.id} item={item} typed={data.typed} reader={forClient ? 'university' : 'company'} />)}
        </ul>
      )}
    </section>
  );
}
