import { useTranslation } from 'react-i18next';
import type { AuditPage } from '../../api/types';
import styles from './audit.module.css';

/** How much of the log is sealed, and what that is worth. */
export function ChainState({ chain: { sealed, pending } }: { readonly chain: AuditPage['chain'] }) {
  const { t } = useTranslation();
  return (
    <p className={styles.chain}>
      <strong>{t('audit.chain.label')}</strong>
      <span role="status">
        {t('audit.chain.sealed', { count: sealed })}
        {pending > 0 && ` · ${t('audit.chain.pending', { count: pending })}`}
      </span>
      <span className={styles.hint}>{t('audit.chain.hint')}</span>
    </p>
  );
}
