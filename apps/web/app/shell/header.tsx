import { Burger, Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { Knot } from '../../shared/brand';
import { AccountMenu } from './account-menu';
import { Bell } from './bell';
import { LanguageSwitch } from './language-switch';
import { Navigation } from './navigation';
import styles from './shell.module.css';

export function Header() {
  const { t } = useTranslation();
  const session = useSession();
  const [opened, { toggle, close }] = useDisclosure(false);
  // Until a demanded second factor is set up there is nowhere else to go.
  const roles = session && !session.secondFactorDue ? session.roles : undefined;
  return (
    <header className={styles.header}>
      {roles && <Burger className={styles.burger} opened={opened} onClick={toggle} size="sm" aria-label={t('shared.menu')} />}
      <Link to="/" className={styles.brand}><Knot />{t('shared.product')}</Link>
      {roles && <Navigation roles={roles} className={styles.nav} />}
      <div className={styles.tools}>
        <LanguageSwitch />
        {roles && <Bell />}
        {session ? <AccountMenu session={session} /> : <Link to="/login" className={styles.login}>{t('shared.login')}</Link>}
      </div>
      {roles && (
        <Drawer opened={opened} onClose={close} title={t('shared.menu')} size={280} closeButtonProps={{ 'aria-label': t('shared.close') }}>
          <Navigation roles={roles} className={styles.drawerNav} onFollow={close} />
        </Drawer>
      )}
    </header>
  );
}
