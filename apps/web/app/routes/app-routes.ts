import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { queryClient } from '../../api/query-client';
import { sessionQuery } from '../../api/session';
import { day, oneOf, present, text, whole } from '../search-params';
import { Shell } from '../shell/shell';
import { rootRoute } from './root';

type Raw = Record<string, unknown>;

const layout = createRoute({
  getParentRoute: () => rootRoute,
  id: 'app',
  async beforeLoad({ location }) {
    const session = await queryClient.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: '/login', search: { next: location.href }, replace: true });
    if (session.secondFactorDue && location.pathname !== '/security') throw redirect({ to: '/security', replace: true });
  },
  component: Shell,
});
const getParentRoute = () => layout;

const postNeed = createRoute({ getParentRoute, path: '/needs/new', component: lazyRouteComponent(() => import('../../screens/needs/post-need-screen'), 'PostNeedScreen') });
const editNeed = createRoute({ getParentRoute, path: '/needs/$needId/edit', component: lazyRouteComponent(() => import('../../screens/needs/edit-need-screen'), 'EditNeedScreen') });
const myNeeds = createRoute({
  getParentRoute,
  path: '/needs',
  validateSearch: (raw: Raw) => present({ need: text(raw, 'need') }),
  component: lazyRouteComponent(() => import('../../screens/needs/my-needs-screen'), 'MyNeedsScreen'),
});
/** Addresses that mail and notifications carry. */
const oneNeed = createRoute({
  getParentRoute,
  path: '/needs/$needId',
  beforeLoad({ params }) {
    throw redirect({ to: '/needs', search: { need: params.needId }, replace: true });
  },
});

const clientNeeds = createRoute({
  getParentRoute,
  path: '/client-needs',
  validateSearch: (raw: Raw) => present({ need: text(raw, 'need') }),
  component: lazyRouteComponent(() => import('../../screens/clients/client-needs-screen'), 'ClientNeedsScreen'),
});
const postClientNeed = createRoute({
  getParentRoute,
  path: '/client-needs/new',
  validateSearch: (raw: Raw) => present({ client: text(raw, 'client') }),
  component: lazyRouteComponent(() => import('../../screens/clients/post-client-need-screen'), 'PostClientNeedScreen'),
});
const editClientNeed = createRoute({
  getParentRoute,
  path: '/client-needs/$needId/edit',
  component: lazyRouteComponent(() => import('../../screens/clients/edit-client-need-screen'), 'EditClientNeedScreen'),
});
const organisations = createRoute({
  getParentRoute,
  path: '/organisations',
  validateSearch: (raw: Raw) => present({ q: text(raw, 'q') }),
  component: lazyRouteComponent(() => import('../../screens/organisations/organisations-screen'), 'OrganisationsScreen'),
});

const inbox = createRoute({
  getParentRoute,
  path: '/inbox',
  validateSearch: (raw: Raw) => present({ match: text(raw, 'match'), q: text(raw, 'q') }),
  component: lazyRouteComponent(() => import('../../screens/inbox/inbox-screen'), 'InboxScreen'),
});
const engagements = createRoute({ getParentRoute, path: '/engagements', component: lazyRouteComponent(() => import('../../screens/engagements/engagements-screen'), 'EngagementsScreen') });
const engagement = createRoute({
  getParentRoute,
  path: '/engagements/$engagementId',
  component: lazyRouteComponent(() => import('../../screens/engagements/engagement-screen'), 'EngagementScreen'),
});
const draftContract = createRoute({
  getParentRoute,
  path: '/engagements/$engagementId/contracts/new',
  component: lazyRouteComponent(() => import('../../screens/engagements/draft-contract-screen'), 'DraftContractScreen'),
});

const writeEstimate = createRoute({
  getParentRoute,
  path: '/engagements/$engagementId/estimates/new',
  validateSearch: (raw: Raw) => present({ from: text(raw, 'from') }),
  component: lazyRouteComponent(() => import('../../screens/engagements/estimates/write-estimate-screen'), 'WriteEstimateScreen'),
});

const seedSearch = createRoute({
  getParentRoute,
  path: '/seeds',
  validateSearch: (raw: Raw) => present({
    q: text(raw, 'q'), fieldCode: text(raw, 'fieldCode'), university: text(raw, 'university'), department: text(raw, 'department'),
    kind: oneOf(raw, 'kind', ['result', 'patent', 'expertise', 'equipment', 'data']), trl: whole(raw, 'trl'), region: text(raw, 'region'),
  }),
  component: lazyRouteComponent(() => import('../../screens/seeds/seed-search-screen'), 'SeedSearchScreen'),
});
const oneSeed = createRoute({ getParentRoute, path: '/seeds/$seedId', component: lazyRouteComponent(() => import('../../screens/seeds/seed-screen'), 'SeedScreen') });
const mySeeds = createRoute({ getParentRoute, path: '/my-seeds', component: lazyRouteComponent(() => import('../../screens/seeds/my-seeds-screen'), 'MySeedsScreen') });
const newSeed = createRoute({ getParentRoute, path: '/my-seeds/new', component: lazyRouteComponent(() => import('../../screens/seeds/publish-seed-screen'), 'PublishSeedScreen') });
const editSeed = createRoute({ getParentRoute, path: '/my-seeds/$seedId/edit', component: lazyRouteComponent(() => import('../../screens/seeds/edit-seed-screen'), 'EditSeedScreen') });

const income = createRoute({
  getParentRoute,
  path: '/income',
  validateSearch: (raw: Raw) => present({
    from: whole(raw, 'from'), to: whole(raw, 'to'), year: whole(raw, 'year'),
    unit: oneOf(raw, 'unit', ['yen', 'thousand', 'million', 'oku']), tax: oneOf(raw, 'tax', ['excluded']),
    asOf: day(raw, 'asOf'), scope: oneOf(raw, 'scope', ['private', 'all']), open: oneOf(raw, 'open', ['contracted', 'due']), group: text(raw, 'group'),
    by: oneOf(raw, 'by', ['hub', 'field', 'type', 'size', 'umbrella']), measure: oneOf(raw, 'measure', ['contracted', 'due']),
  }),
  component: lazyRouteComponent(() => import('../../screens/income/income-screen'), 'IncomeScreen'),
});

const kpis = createRoute({
  getParentRoute,
  path: '/kpis',
  validateSearch: (raw: Raw) => present({ asOf: day(raw, 'asOf'), goal: text(raw, 'goal'), year: whole(raw, 'year') }),
  component: lazyRouteComponent(() => import('../../screens/goals/kpi-screen'), 'KpiScreen'),
});
const factBook = createRoute({
  getParentRoute,
  path: '/fact-book',
  validateSearch: (raw: Raw) => present({ year: whole(raw, 'year'), asOf: day(raw, 'asOf'), cell: text(raw, 'cell'), of: whole(raw, 'of') }),
  component: lazyRouteComponent(() => import('../../screens/goals/fact-book-screen'), 'FactBookScreen'),
});

const policies = createRoute({
  getParentRoute,
  path: '/policies',
  validateSearch: (raw: Raw) => present({ version: text(raw, 'version') }),
  component: lazyRouteComponent(() => import('../../screens/policies/policies-screen'), 'PoliciesScreen'),
});
const editPolicy = createRoute({
  getParentRoute,
  path: '/policies/new',
  validateSearch: (raw: Raw) => present({ version: text(raw, 'version') }),
  component: lazyRouteComponent(() => import('../../screens/policies/edit-policy-screen'), 'EditPolicyScreen'),
});

const notificationSettings = createRoute({
  getParentRoute,
  path: '/notification-settings',
  component: lazyRouteComponent(() => import('../../screens/notifications/notification-settings-screen'), 'NotificationSettingsScreen'),
});
const security = createRoute({
  getParentRoute,
  path: '/security',
  validateSearch: (raw: Raw) => present({ oidc: text(raw, 'oidc') }),
  component: lazyRouteComponent(() => import('../../screens/security/security-screen'), 'SecurityScreen'),
});

const ndas = createRoute({ getParentRoute, path: '/ndas', component: lazyRouteComponent(() => import('../../screens/ndas/ndas-screen'), 'NdasScreen') });

const contractSettings = createRoute({ getParentRoute, path: '/contract-settings', component: lazyRouteComponent(() => import('../../screens/contract-settings/contract-settings-screen'), 'ContractSettingsScreen') });
const bankFiles = createRoute({ getParentRoute, path: '/bank-files', component: lazyRouteComponent(() => import('../../screens/bank/bank-files-screen'), 'BankFilesScreen') });

const registrations = createRoute({ getParentRoute, path: '/registrations', component: lazyRouteComponent(() => import('../../screens/entry/registrations-screen'), 'RegistrationsScreen') });

const tlo = createRoute({ getParentRoute, path: '/ip', component: lazyRouteComponent(() => import('../../screens/tlo/tlo-screen'), 'TloScreen') });
const grantedCase = createRoute({ getParentRoute, path: '/ip/$caseId', component: lazyRouteComponent(() => import('../../screens/tlo/granted-case-screen'), 'GrantedCaseScreen') });

const audit = createRoute({
  getParentRoute,
  path: '/audit',
  validateSearch: (raw: Raw) => present({
    entity: text(raw, 'entity'), entityId: text(raw, 'entityId'), person: text(raw, 'person'), action: text(raw, 'action'), from: text(raw, 'from'), to: text(raw, 'to'),
  }),
  component: lazyRouteComponent(() => import('../../screens/audit/audit-screen'), 'AuditScreen'),
});

const matching = createRoute({ getParentRoute, path: '/matching', component: lazyRouteComponent(() => import('../../screens/matching/matching-screen'), 'MatchingScreen') });

/** Need a session; each screen is its own chunk. */
export const appRoutes = layout.addChildren([
  postNeed, editNeed, myNeeds, oneNeed, inbox, engagements, engagement, draftContract, writeEstimate, seedSearch, oneSeed, mySeeds, newSeed, editSeed, income, kpis, factBook, policies, editPolicy, audit, matching, security, notificationSettings, registrations, ndas,
  bankFiles, contractSettings, clientNeeds, postClientNeed, editClientNeed, organisations, tlo, grantedCase,
]);
