import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxItem } from '../../api/types';
import { BandMark } from '../../shared/band';
import { DueMark } from './due-mark';
import styles from './inbox.module.css';

/** One need with its matches: the need says once what and by when, each row says which research. */
export function InboxGroup({ items, chosenId }: { readonly items: readonly [InboxItem, ...InboxItem[]]; readonly chosenId: string | undefined }) {
  const { t } = useTranslation();
  const [{ need, match }] = items;
  return (
    <li className={styles.group}>
      <div className={styles.need}>
        <p className={styles.needTitle}>{need.title}</p>
        <p className={styles.needMeta}>
          <span className={styles.company}>{need.company?.name ?? t('inbox.anonymous')}</span>
          <DueMark dueAt={match.dueAt} />
        </p>
      </div>
      <ul className={styles.rows}>
        {items.map((item) => <InboxRow key={item.match.id} item={item} chosen={item.match.id === chosenId} />)}
      </ul>
    </li>
  );
}

function InboxRow({ item, chosen }: { readonly item: InboxItem; readonly chosen: boolean }) {
  const { t } = useTranslation();
  const row = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <li>
      <Link
        ref={row} to="/inbox" search={(before) => ({ ...before, match: item.match.id })} className={styles.row} aria-current={chosen ? 'true' : undefined}
        title={[item.seed.title, item.match.why].filter(Boolean).join('\n')} data-unread={item.match.unread}
      >
        <BandMark band={item.match.band} text={false} />
        <span className={styles.rowText}>
          <span className={styles.seedTitle}>{item.seed.title}</span>
          {item.match.why && <span className={styles.why}>{item.match.why}</span>}
        </span>
        {item.match.unread && <span className="visually-hidden">{t('shared.bell.unread')}</span>}
      </Link>
    </li>
  );
}
