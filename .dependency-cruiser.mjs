/** The boundaries of the house, written once. Each rule has a planted violation in test/architecture. */
const contexts = 'libs/(?:2-core|3-flow|4-sinks)';
const source = '\\.(?:ts|tsx)$';
const specs = '\\.(?:spec|int-spec|e2e-spec)\\.ts$';
/** Pure packages that a domain may use. */
const pureExternals = ['lru-cache', 'ml-matrix'];

/** What a floor may not reach: everything with a greater number, and the applications. */
function floor(number, above) {
  return {
    name: `floor-${number}-imports-only-smaller-numbers`,
    severity: 'error',
    comment: 'Imports point to smaller numbers.',
    from: { path: `^libs/${number}-`, pathNot: specs },
    to: { path: `^(?:libs/[${above}]-|apps/|test/)` },
  };
}

const flow = ['matching', 'triage', 'contracting'];

export default {
  forbidden: [
    { name: 'no-cycle', severity: 'error', comment: 'Zero import cycles, type-only imports included.', from: {}, to: { circular: true } },
    floor(0, '12345'), floor(1, '2345'), floor(2, '345'), floor(3, '45'),
    {
      name: 'floor-4-imports-only-smaller-numbers', severity: 'error', comment: 'Sinks listen; nobody below imports them, they import no demo and no application.',
      from: { path: '^libs/4-sinks/', pathNot: specs }, to: { path: '^(?:libs/5-|apps/|test/)' },
    },
    {
      name: 'kernel-has-no-runtime-dependency', severity: 'error', comment: 'The kernel is pure TypeScript.',
      from: { path: '^libs/0-kernel/', pathNot: specs }, to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer'] },
    },
    {
      name: 'platform-knows-no-business', severity: 'error', comment: 'Mechanisms have no business words, so they import no context.',
      from: { path: '^libs/1-platform/', pathNot: specs }, to: { path: `^${contexts}/` },
    },
    {
      name: 'context-door', severity: 'error', comment: 'From one context to another only through its public/.',
      from: { path: `^(${contexts}/[^/]+)/` }, to: { path: `^${contexts}/[^/]+/`, pathNot: [`^${contexts}/[^/]+/public/index${source}`, '^$1/'] },
    },
    {
      name: 'no-own-front-door', severity: 'error', comment: 'Inside a context files import each other, not their own door.',
      from: { path: `^(${contexts}/[^/]+)/` }, to: { path: '^$1/public/index\\.ts$' },
    },
    ...flow.slice(0, -1).map((left, index) => ({
      name: `flow-${left}-imports-nothing-to-its-right`, severity: 'error', comment: 'Left may not import right.',
      from: { path: `^libs/3-flow/${left}/` }, to: { path: `^libs/3-flow/(?:${flow.slice(index + 1).join('|')})/` },
    })),
    {
      name: 'sinks-are-not-imported', severity: 'error', comment: 'Sinks listen; nobody imports them but the composition, the demo and tests.',
      from: { path: '^(libs/[^/]+/[^/]+)/', pathNot: '^libs/5-demo/' }, to: { path: '^libs/4-sinks/', pathNot: '^$1/' },
    },
    {
      name: 'domain-is-pure', severity: 'error', comment: 'Domain rules import the kernel, their own domain, the words their context publishes, and listed pure packages only.',
      from: { path: `^(${contexts}/[^/]+)/domain/`, pathNot: specs },
      to: { pathNot: ['^$1/domain/', '^$1/public/(?!index|[a-z-]+-facade)[a-z-]+\\.ts$', '^libs/0-kernel/', ...pureExternals.map((name) => `node_modules/${name}/`)] },
    },
    {
      name: 'domain-asks-no-machine', severity: 'error', comment: 'Time and chance come from the kernel.',
      from: { path: `^${contexts}/[^/]+/domain/`, pathNot: specs }, to: { dependencyTypes: ['core'] },
    },
    {
      name: 'http-does-not-reach-infrastructure', severity: 'error', comment: 'Controllers call use cases, never rows.',
      from: { path: `^(${contexts}/[^/]+)/http/`, pathNot: specs }, to: { path: '^$1/infrastructure/' },
    },
    {
      name: 'application-knows-no-http', severity: 'error', comment: 'Use cases know nothing of HTTP.',
      from: { path: `^(${contexts}/[^/]+)/application/`, pathNot: specs }, to: { path: ['^$1/http/', '^libs/1-platform/http/'] },
    },
    {
      name: 'apps-do-not-import-each-other', severity: 'error', comment: 'Processes share the composition only.',
      from: { path: '^apps/([^/]+)/' }, to: { path: '^apps/', pathNot: ['^apps/$1/', '^apps/composition/'] },
    },
    {
      name: 'web-knows-only-the-client', severity: 'error', comment: 'The page knows the server through its generated client; it shares only the pure kernel.',
      from: { path: '^apps/web/' }, to: { path: '^libs/', pathNot: '^libs/0-kernel/' },
    },
    {
      name: 'no-test-code-in-the-product', severity: 'error', comment: 'Nothing that ships imports test code.',
      from: { path: '^(?:libs|apps)/', pathNot: specs }, to: { path: '^test/' },
    },
    { name: 'not-to-unresolvable', severity: 'error', comment: 'Every import resolves.', from: { pathNot: '^apps/web/vite' }, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(?:^|/)(?:dist|coverage)/|\\.gen\\.ts$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.architecture.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
  },
};
