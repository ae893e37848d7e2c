import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Need } from '../../api/types';
import { dateText } from '../../shared/dates';
import listStyles from '../../shared/pane-list.module.css';

export function NeedListItem({ need, chosen }: { readonly need: Need; readonly chosen: boolean }) {
  const { t, i18n } = useTranslation();
  return (
    <li>
      <Link to="/needs" search={{ need: need.id }} className={listStyles.item} aria-current={chosen ? 'true' : undefined}>
        <span className={listStyles.name}>{need.title}</span>
        <span className={listStyles.meta}>
          <span>{t(`needs.status.${need.status}`)}{need.postedBy && ` · ${need.postedBy.intermediary.name}`}</span>
          <time dateTime={need.changedAt}>{dateText(need.changedAt, i18n.language)}</time>
        </span>
      </Link>
    </li>
  );
}
