import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Engagement } from '../../api/types';
import styles from './engagements.module.css';
import { titleIn } from './title-in';

export function People({ engagement }: { readonly engagement: Engagement }) {
  const { t, i18n } = useTranslation();
  return (
    <section>
      <h2 className={styles.heading}>{t('engagements.people')}</h2>
      <ul className={styles.people}>
        {engagement.people.map((person) => (
          <li key={person.id}>
            <strong>{person.name}</strong>
            <span>{[t(`engagements.role.${person.role}`), ...person.departments.map((department) => department.name)].join(' · ')}</span>
          </li>
        ))}
        {engagement.seeds.map((seed) => (
          <li key={seed.matchId}>
            <strong>{seed.researcherName}</strong>
            <span>{seed.department.name}</span>
            <Link to="/seeds/$seedId" params={{ seedId: seed.id }}>{titleIn(seed.title, i18n.language)}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
