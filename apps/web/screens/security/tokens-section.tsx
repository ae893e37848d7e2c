import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiTokens, useKeepApiTokens } from '../../api/api-tokens';
import type { ApiToken } from '../../api/types';
import { dateText } from '../../shared/dates';
import { ErrorState } from '../../shared/error-state';
import { MakeTokenDialog } from './make-token-dialog';
import { Section } from './section';
import styles from './security.module.css';
import { scopeTexts } from './token-scopes';

export function TokensSection() {
  const { t } = useTranslation();
  const { data, error } = useApiTokens();
  const { revoke } = useKeepApiTokens();
  const [making, setMaking] = useState(false);
  const items = data?.items ?? [];
  return (
    <Section title={t('security.tokens.title')}>
      <Text size="sm">{t('security.tokens.intro')}</Text>
      {(error ?? revoke.error) && <ErrorState error={error ?? revoke.error} />}
      {items.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr><th scope="col">{t('security.tokens.name')}</th><th scope="col">{t('security.tokens.expires')}</th><th scope="col">{t('security.tokens.used')}</th><td /></tr>
            </thead>
            <tbody>
              {items.map((token) => (
                <TokenRow
                  key={token.id} token={token}
                  onRevoke={() => revoke.mutate(token.id, { onSuccess: () => notifications.show({ message: t('security.tokens.revoked') }) })}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Group><Button variant="default" onClick={() => setMaking(true)}>{t('security.tokens.make')}</Button></Group>
      {making && <MakeTokenDialog onClose={() => setMaking(false)} />}
    </Section>
  );
}

function TokenRow({ token, onRevoke }: { readonly token: ApiToken; readonly onRevoke: () => void }) {
  const { t, i18n } = useTranslation();
  return (
    <tr>
      <td>
        <Text size="sm" fw={600} component="span">{token.name}</Text>
        <Text size="xs" c="dimmed">{token.prefix}… · {token.scopes.map((scope) => t(scopeTexts[scope])).join('、')}</Text>
      </td>
      <td>{dateText(token.expiresAt, i18n.language, 'moment')}</td>
      <td>{token.usedAt === null ? t('security.tokens.never') : dateText(token.usedAt, i18n.language, 'moment')}</td>
      <td><Button size="compact-xs" variant="default" aria-label={t('security.tokens.revokeOf', { name: token.name })} onClick={onRevoke}>{t('security.tokens.revoke')}</Button></td>
    </tr>
  );
}
