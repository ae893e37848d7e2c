import { useTranslation } from 'react-i18next';
import { dateText, hoursUntil } from '../../shared/dates';
import { ClockIcon, LateIcon } from '../../shared/icons';
import styles from './inbox.module.css';

/** How long is left; red only once it is late, and then in words too. */
export function DueMark({ dueAt }: { readonly dueAt: string }) {
  const { t, i18n } = useTranslation();
  const hours = hoursUntil(dueAt);
  const late = hours < 0;
  const left = late ? t('inbox.late') : hours < 24 ? t('inbox.today') : t('inbox.daysLeft', { days: Math.floor(hours / 24) });
  return (
    <time className={styles.due} data-late={late} dateTime={dueAt} title={`${t('inbox.due')} ${dateText(dueAt, i18n.language, 'moment')}`}>
      {late ? <LateIcon /> : <ClockIcon />}
      {left}
    </time>
  );
}
