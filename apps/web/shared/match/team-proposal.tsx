import { useTranslation } from 'react-i18next';
import styles from './team-proposal.module.css';

export interface ProposedTeam {
  readonly aspects: readonly string[];
  readonly members: readonly { readonly matchId: string; readonly title: string | null; readonly department: string | null; readonly covers: readonly number[] }[];
}

/** Research of several departments as one proposal: who answers which of the things that the need asks for, and what stays open. */
export function TeamProposal({ team: { aspects, members }, by }: { readonly team: ProposedTeam; readonly by?: string }) {
  const { t } = useTranslation();
  const covered = new Set(members.flatMap(({ covers }) => covers));
  const open = aspects.filter((_, place) => !covered.has(place));
  return (
    <section className={styles.team} aria-label={t('shared.team.title')}>
      <h3 className={styles.title}>{t('shared.team.title')}{by !== undefined && ` · ${by}`}</h3>
      <p className={styles.sentence}>{t('shared.team.sentence', { members: members.length, covered: covered.size, asked: aspects.length })}</p>
      <dl className={styles.members}>
        {members.map(({ matchId, title, department, covers }) => (
          <div key={matchId}>
            <dt><strong>{department}</strong> {title}</dt>
            {covers.map((place) => <dd key={place}>{aspects[place]}</dd>)}
          </div>
        ))}
        {open.length > 0 && <div><dt>{t('shared.team.open')}</dt>{open.map((aspect) => <dd key={aspect}>{aspect}</dd>)}</div>}
      </dl>
    </section>
  );
}
