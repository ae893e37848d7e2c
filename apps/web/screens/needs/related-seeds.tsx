import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSeedPeek } from '../../api/seeds';
import { Highlighted } from '../../shared/highlighted';
import styles from './needs.module.css';

/** As the title is written: public research that is close to it. */
export function RelatedSeeds({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const [settled] = useDebouncedValue(text, 350);
  const { data } = useSeedPeek(settled);
  return (
    <section aria-live="polite">
      <h2 className={styles.asideTitle}>{t('needs.post.related')}</h2>
      {settled.length < 2 && <Text size="sm" c="dimmed">{t('needs.post.relatedHint')}</Text>}
      {settled.length >= 2 && data?.items.length === 0 && <Text size="sm" c="dimmed">{t('needs.post.relatedNone')}</Text>}
      {settled.length >= 2 && data && (
        <ul className={styles.related}>
          {data.items.map((seed) => (
            <li key={seed.id}>
              <Link to="/seeds/$seedId" params={{ seedId: seed.id }} target="_blank"><Highlighted segments={seed.highlights.title} /></Link>
              <Text size="xs" c="dimmed">{seed.university.name} {seed.department.name}</Text>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
