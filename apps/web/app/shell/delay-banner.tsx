import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client';
import styles from './shell.module.css';

const delayable = ['matching', 'search', 'mail'] as const;

/** Says what comes late while part of the system is away; posting and reading go on. */
export function DelayBanner() {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['status'], queryFn: () => answerOf(api.GET('/api/v1/status')), refetchInterval: 30_000, retry: false,
  });
  if (!data || data.status !== 'degraded') return null;
  const parts = delayable.filter((part) => data.delayed[part]).map((part) => t(`shared.delayed.${part}`));
  const minutes = Math.floor(data.oldestSeconds / 60);
  return (
    <div role="status" className={styles.banner}>
      <strong>{t('shared.delayed.title')}</strong>
      {parts.length > 0 && <span>{t('shared.delayed.list', { parts: parts.join(' · ') })}</span>}
      {minutes > 0 && <span>{t('shared.delayed.oldest', { minutes })}</span>}
      <span>{t('shared.delayed.body')}</span>
    </div>
  );
}
