import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxItem } from '../../api/types';

/** Tells a screen reader what a sighted reader sees slide in. */
export function ArrivalNews({ items }: { readonly items: readonly InboxItem[] | undefined }) {
  const { t } = useTranslation();
  const known = useRef<ReadonlySet<string> | undefined>(undefined);
  const [arrived, setArrived] = useState(0);
  const ids = items?.map((item) => item.match.id).join(' ');
  useEffect(() => {
    if (ids === undefined) return;
    const now = new Set(ids.split(' ').filter(Boolean));
    const before = known.current;
    known.current = now;
    if (before) setArrived([...now].filter((id) => !before.has(id)).length);
  }, [ids]);
  return <div role="status" aria-live="polite" className="visually-hidden">{arrived > 0 && t('inbox.arrived', { count: arrived })}</div>;
}
