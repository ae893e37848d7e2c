import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveEvents } from '../../api/live-events';
import { useSession } from '../../api/session';
import { DelayBanner } from './delay-banner';
import { Header } from './header';
import styles from './shell.module.css';

/** Header, banner and the chosen screen. */
export function Shell() {
  const { t } = useTranslation();
  const session = useSession();
  const mayAct = session !== null && !session.secondFactorDue;
  useLiveEvents(mayAct);
  return (
    <>
      <a className={styles.skip} href="#main">{t('shared.skip')}</a>
      <Header />
      {mayAct && <DelayBanner />}
      <Main />
    </>
  );
}

function Main() {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const before = useRef(path);
  useEffect(() => {
    // A new screen is read from its start; the first one keeps the browser's own focus.
    if (before.current !== undefined && before.current !== path) main.current?.focus({ preventScroll: true });
    before.current = path;
  }, [path]);
  return <main id="main" ref={main} tabIndex={-1}><Outlet /></main>;
}
