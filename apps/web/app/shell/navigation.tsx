import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../api/types';

const screens = [
  { to: '/needs/new', label: 'postNeed', roles: ['company'] },
  { to: '/needs', label: 'myNeeds', roles: ['company'] },
  { to: '/client-needs/new', label: 'postForClient', roles: ['intermediary'] },
  { to: '/client-needs', label: 'clientNeeds', roles: ['intermediary'] },
  { to: '/inbox', label: 'inbox', roles: ['liaison'] },
  { to: '/engagements', label: 'engagements', roles: ['liaison', 'admin', 'company', 'contract_officer', 'auditor'] },
  { to: '/my-seeds', label: 'mySeeds', roles: ['researcher'] },
  { to: '/ndas', label: 'ndas', roles: ['company', 'company_admin', 'liaison', 'admin', 'contract_officer', 'auditor'] },
  { to: '/bank-files', label: 'bankFiles', roles: ['admin', 'contract_officer', 'auditor'] },
  { to: '/contract-settings', label: 'contractSettings', roles: ['admin'] },
  { to: '/income', label: 'income', roles: ['admin', 'contract_officer', 'auditor'] },
  { to: '/kpis', label: 'kpis', roles: ['admin', 'contract_officer', 'auditor'] },
  { to: '/policies', label: 'policies', roles: ['admin', 'contract_officer', 'auditor'] },
  { to: '/audit', label: 'audit', roles: ['admin', 'auditor'] },
  { to: '/matching', label: 'matching', roles: ['admin', 'auditor'] },
  { to: '/registrations', label: 'registrations', roles: ['operator', 'company_admin', 'admin'] },
  { to: '/organisations', label: 'organisations', roles: ['operator'] },
  { to: '/ip', label: 'inventions', roles: ['ip_officer'] },
  { to: '/seeds', label: 'seeds', roles: ['company', 'liaison', 'researcher', 'admin', 'contract_officer', 'auditor', 'ip_officer', 'intermediary'] },
] as const satisfies readonly { to: string; label: string; roles: readonly Role[] }[];

/** The screens of the caller's roles. */
export function Navigation({ roles, className, onFollow }: { readonly roles: readonly Role[]; readonly className?: string; readonly onFollow?: () => void }) {
  const { t } = useTranslation();
  return (
    <nav className={className} aria-label={t('shared.mainNavigation')}>
      {screens.filter((screen) => screen.roles.some((role) => roles.includes(role))).map(({ to, label }) => (
        <Link key={to} to={to} onClick={onFollow} activeOptions={{ exact: to === '/needs' || to === '/client-needs', includeSearch: false }}>
          {t(`shared.nav.${label}`)}
        </Link>
      ))}
    </nav>
  );
}
