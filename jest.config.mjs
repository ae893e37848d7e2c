import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { bundlePackages } from './test/run/bundle-packages.mjs';

/** Jest runs CommonJS; each dependency that is ESM only is compiled on the way in. */
function esmPackages(folder = join(import.meta.dirname, 'node_modules')) {
  const names = [];
  for (const entry of readdirSync(folder)) {
    if (entry.startsWith('.')) continue;
    if (entry.startsWith('@')) {
      for (const inner of readdirSync(join(folder, entry))) names.push(`${entry}/${inner}`);
    } else names.push(entry);
  }
  return names.filter((name) => {
    const file = join(folder, name, 'package.json');
    return !name.startsWith('@musubi/') && existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).type === 'module';
  });
}

const folders = {
  '2-core': ['identity', 'catalog'],
  '3-flow': ['matching', 'triage', 'contracting'],
  '4-sinks': ['notifications', 'reporting', 'audit'],
};

const names = Object.entries(folders).flatMap(([folder, contexts]) => [
  [`^@musubi/(${contexts.join('|')})$`, `<rootDir>/libs/${folder}/$1/public/index.ts`],
  [`^@musubi/(${contexts.join('|')})/schema$`, `<rootDir>/libs/${folder}/$1/infrastructure/schema.ts`],
]);

const shared = {
  rootDir: import.meta.dirname,
  // Where our files are: Jest looks at each file of these at every start, and packages are forty thousand.
  roots: ['apps', 'libs', 'test'].map((folder) => `<rootDir>/${folder}`),
  testEnvironment: '<rootDir>/test/run/environment.mjs',
  extensionsToTreatAsEsm: [],
  transform: {
    '^.+\\.(m?[tj]sx?)$': ['@swc/jest', {
      swcrc: false,
      sourceMaps: 'inline',
      module: { type: 'commonjs' },
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: false, decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      },
    }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:${esmPackages().join('|')})/)`],
  moduleNameMapper: {
    // First, for nearly every import is one: the patterns are tried in turn.
    '^(\\.{1,2}/.*)\\.js$': ['$1.ts', '$1'],
    '^@musubi/kernel$': '<rootDir>/libs/0-kernel/index.ts',
    '^@musubi/platform/(.*)$': '<rootDir>/libs/1-platform/$1.ts',
    ...Object.fromEntries(names),
    '^@musubi/contracting/pricing$': '<rootDir>/libs/3-flow/contracting/public/pricing.ts',
    '^@musubi/demo$': '<rootDir>/libs/5-demo/index.ts',
    '^@musubi/composition/(.*)$': '<rootDir>/apps/composition/$1.ts',
    '^@musubi/api/(.*)$': '<rootDir>/apps/api/$1.ts',
    ...await bundlePackages(),
  },
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/.musubi'],
};

const project = (name, testMatch, more = {}) => ({
  ...shared, displayName: name, testMatch: testMatch.map((glob) => `<rootDir>/${glob}`), ...more,
});
const withServers = { globalSetup: '<rootDir>/test/servers/global-setup.mjs', globalTeardown: '<rootDir>/test/servers/global-teardown.mjs' };

export default {
  // On two cores Jest would take one: but a test with servers waits for them a good part of the time. Three leave two cores a tenth idle, two a quarter.
  maxWorkers: Math.max(3, availableParallelism() - 1),
  // Generous: a deadline is for what hangs, not for a busy machine.
  testTimeout: 30_000,
  testSequencer: '<rootDir>/test/run/longest-first.mjs',
  projects: [
    project('spec', ['libs/**/*.spec.ts', 'apps/**/*.spec.ts']),
    project('int', ['libs/**/*.int-spec.ts'], withServers),
    project('architecture', ['test/architecture/**/*.e2e-spec.ts']),
    project('system', ['test/{e2e,chaos,security}/**/*.e2e-spec.ts'], withServers),
    project('browser', ['test/browser/**/*.e2e-spec.ts'], withServers),
    project('start', ['test/start/**/*.e2e-spec.ts']),
  ],
};
