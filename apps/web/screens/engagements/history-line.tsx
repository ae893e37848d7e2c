import { useTranslation } from 'react-i18next';
import type { Engagement } from '../../api/types';
import { dateText } from '../../shared/dates';
import { yenText } from '../../shared/yen';
import styles from './engagements.module.css';

const kinds = [
  'assigned', 'matches_waiting', 'matches_added', 'matches_withdrawn', 'liaison_working', 'engagement_opened', 'accepted', 'declined', 'handed_over',
  'contract_drafted', 'contract_signed', 'contract_amended', 'receipt_recorded', 'receipt_reversed', 'receipt_refunded', 'carry_over_recorded',
] as const;

export function HistoryLine({ entry }: { readonly entry: Engagement['history'][number] }) {
  const { t, i18n } = useTranslation();
  const kind = kinds.find((known) => known === entry.kind) ?? 'other';
  const yenFact = (name: string): string => {
    const value = entry.facts[name];
    return typeof value === 'number' ? yenText(value, i18n.language === 'en' ? 'en' : 'ja') : '';
  };
  const count = typeof entry.facts['count'] === 'number' ? entry.facts['count'] : 1;
  return (
    <li>
      <span>{t(`engagements.event.${kind}`, { count, total: yenFact('total'), amount: yenFact('amount') })}</span>
      <span className={styles.when}>
        <time dateTime={entry.at}>{dateText(entry.at, i18n.language, 'moment')}</time>
        {entry.actor && ` · ${entry.actor.name}`}
      </span>
    </li>
  );
}
