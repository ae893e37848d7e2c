import { ActionIcon, Button, Popover, Text, useMantineColorScheme } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLogout } from '../../api/session';
import type { Session } from '../../api/types';
import { UserIcon } from '../../shared/icons';
import styles from './shell.module.css';

/** Who is logged in, light or dark, the demo's mailbox, and the way out. */
export function AccountMenu({ session }: { readonly session: Session }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const logout = useLogout();
  const [opened, { toggle, close }] = useDisclosure(false);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Popover opened={opened} onChange={(open) => !open && close()} position="bottom-end" width={248} shadow="md" trapFocus>
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('shared.account')} aria-expanded={opened} onClick={toggle}><UserIcon /></ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('shared.account')} p="md">
        <Text size="sm" fw={600}>{session.user.name}</Text>
        <Text size="xs" c="dimmed">{session.organisation.name}</Text>
        <Text size="xs" c="dimmed">{session.roles.map((role) => t(`shared.role.${role}`)).join(' · ')}</Text>
        <div role="group" aria-label={t('shared.scheme')} className={styles.schemes}>
          {(['light', 'dark', 'auto'] as const).map((scheme) => (
            <Button key={scheme} variant={colorScheme === scheme ? 'light' : 'subtle'} color={colorScheme === scheme ? undefined : 'gray'} size="compact-xs" aria-pressed={colorScheme === scheme} onClick={() => setColorScheme(scheme)}>
              {t(`shared.${scheme}`)}
            </Button>
          ))}
        </div>
        <Link to="/security" className={styles.accountLink} onClick={close}>{t('shared.nav.security')}</Link>
        {!session.roles.includes('auditor') && <Link to="/notification-settings" className={styles.accountLink} onClick={close}>{t('shared.nav.notificationSettings')}</Link>}
        <Link to="/mailbox" className={styles.accountLink} onClick={close}>{t('shared.nav.mailbox')}</Link>
        <button type="button" className={styles.accountLink} onClick={() => logout.mutate(undefined, { onSuccess: () => void navigate({ to: '/login' }) })}>{t('shared.logout')}</button>
      </Popover.Dropdown>
    </Popover>
  );
}
