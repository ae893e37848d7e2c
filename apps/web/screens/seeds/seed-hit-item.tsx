import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SeedHit } from '../../api/types';
import { Highlighted } from '../../shared/highlighted';
import styles from './seed-search.module.css';

export function SeedHitItem({ seed }: { readonly seed: SeedHit }) {
  const { t } = useTranslation();
  return (
    <li className={styles.hit}>
      <h2 className={styles.hitTitle}>
        <Link to="/seeds/$seedId" params={{ seedId: seed.id }}><Highlighted segments={seed.highlights.title} /></Link>
      </h2>
      <p className={styles.excerpt}><Highlighted segments={seed.highlights.excerpt} /></p>
      <p className={styles.meta}>
        {[t(`seeds.kind.${seed.kind}`), `${seed.university.name} ${seed.department.name}`, seed.researcher, seed.trl && `TRL ${seed.trl}`].filter(Boolean).join(' · ')}
      </p>
    </li>
  );
}
