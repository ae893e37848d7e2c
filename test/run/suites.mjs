import { fail } from '../../apps/cli/prepare/fail.mjs';

const jest = (project, ...more) => ['node_modules/jest/bin/jest.js', '--selectProjects', project, '--forceExit', ...more];

/**
 * In the order they run, quick ones first; one in the background is begun in its turn. `command` is run by Node and given the options that make
 * Jest write its counts.
 */
const suites = [
  // What the check before each commit looks at, all but unused code, so that only CI asks again. Nothing here has a time limit: it takes what is left over of
  // the machine.
  { name: 'rules', about: 'types, lint, boundaries, unused code', needs: [], command: ['test/run/check.mjs', '--rules'], inBackground: true, onlyInCi: true },
  { name: 'specs', about: 'pure rules', needs: [], command: jest('spec', '--silent', '--maxWorkers=2') },
  { name: 'architecture', about: 'each rule of the house with a planted violation', needs: [], command: jest('architecture') },
  { name: 'int', about: 'real PostgreSQL, queues and Meilisearch', needs: ['meilisearch', 'redis'], command: jest('int') },
  { name: 'system', about: 'the whole system: end to end, faults, abuse', needs: ['meilisearch', 'redis'], command: jest('system') },
  { name: 'browser', about: 'people’s ways through the pages', needs: ['meilisearch', 'chromium', 'fonts'], command: jest('browser') },
  { name: 'start', about: 'npm run up from a fresh clone', needs: ['meilisearch', 'git'], command: jest('start', '--runInBand') },
];

/** Those named, or all: CI's too where CI=true. */
export function chooseSuites(names) {
  const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
  if (unknown.length > 0) fail(`No suite ${unknown.join(', ')}; there are ${suites.map(({ name }) => name).join(', ')}.`);
  return suites.filter(({ name, onlyInCi = false }) => (names.length === 0 ? !onlyInCi || process.env.CI === 'true' : names.includes(name)));
}
