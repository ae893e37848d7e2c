/** For each rule of the house one file that breaks it and, where needed, what it reaches for. */
export interface Plant {
  readonly rule: string;
  readonly file: string;
  readonly imports: string;
}

const flow = 'libs/3-flow';

export const plants: readonly Plant[] = [
  { rule: 'no-cycle', file: 'libs/1-platform/cycle-a.ts', imports: './cycle-b.js' },
  { rule: 'floor-0-imports-only-smaller-numbers', file: 'libs/0-kernel/up.ts', imports: '../1-platform/leaf.js' },
  { rule: 'floor-1-imports-only-smaller-numbers', file: 'libs/1-platform/up.ts', imports: '../2-core/identity/public/index.js' },
  { rule: 'floor-2-imports-only-smaller-numbers', file: 'libs/2-core/identity/application/up.ts', imports: '../../../3-flow/triage/public/index.js' },
  { rule: 'floor-3-imports-only-smaller-numbers', file: `${flow}/triage/application/up.ts`, imports: '../../../4-sinks/reporting/public/index.js' },
  { rule: 'floor-4-imports-only-smaller-numbers', file: 'libs/4-sinks/reporting/application/up.ts', imports: '../../../5-demo/index.js' },
  { rule: 'kernel-has-no-runtime-dependency', file: 'libs/0-kernel/hungry.ts', imports: 'zod' },
  { rule: 'platform-knows-no-business', file: 'libs/1-platform/business.ts', imports: '../2-core/catalog/public/index.js' },
  { rule: 'context-door', file: `${flow}/triage/application/window.ts`, imports: '../../../2-core/identity/infrastructure/secret.row.js' },
  { rule: 'no-own-front-door', file: `${flow}/triage/application/own-door.ts`, imports: '../public/index.js' },
  { rule: 'flow-matching-imports-nothing-to-its-right', file: `${flow}/matching/application/right.ts`, imports: '../../triage/public/index.js' },
  { rule: 'flow-triage-imports-nothing-to-its-right', file: `${flow}/triage/application/right.ts`, imports: '../../contracting/public/index.js' },
  { rule: 'sinks-are-not-imported', file: `${flow}/contracting/application/sink.ts`, imports: '../../../4-sinks/reporting/public/index.js' },
  { rule: 'domain-is-pure', file: `${flow}/triage/domain/impure.ts`, imports: '../infrastructure/some.row.js' },
  { rule: 'domain-is-pure', file: `${flow}/matching/domain/library.ts`, imports: 'zod' },
  { rule: 'domain-asks-no-machine', file: `${flow}/contracting/domain/machine.ts`, imports: 'node:fs' },
  { rule: 'http-does-not-reach-infrastructure', file: `${flow}/triage/http/reach.ts`, imports: '../infrastructure/some.row.js' },
  { rule: 'application-knows-no-http', file: `${flow}/triage/application/http-aware.ts`, imports: '../../../1-platform/http/leaf.js' },
  { rule: 'apps-do-not-import-each-other', file: 'apps/api/neighbour.ts', imports: '../worker/leaf.js' },
  { rule: 'web-knows-only-the-client', file: 'apps/web/server.ts', imports: '../../libs/1-platform/leaf.js' },
  { rule: 'no-test-code-in-the-product', file: 'apps/api/tested.ts', imports: '../../test/leaf.js' },
  { rule: 'not-to-unresolvable', file: 'apps/api/nowhere.ts', imports: './does-not-exist.js' },
];

/** The other half of the planted cycle. */
export const cycleBack = { file: 'libs/1-platform/cycle-b.ts', imports: './cycle-a.js' } as const;

/** Files that plants reach for and that break no rule themselves. */
export const leaves: readonly string[] = [
  'libs/0-kernel/leaf.ts', 'libs/1-platform/leaf.ts', 'libs/1-platform/http/leaf.ts',
  'libs/2-core/identity/public/index.ts', 'libs/2-core/catalog/public/index.ts', 'libs/2-core/identity/infrastructure/secret.row.ts',
  `${flow}/triage/public/index.ts`, `${flow}/triage/infrastructure/some.row.ts`, `${flow}/contracting/public/index.ts`,
  'libs/4-sinks/reporting/public/index.ts', 'libs/5-demo/index.ts', 'apps/worker/leaf.ts', 'test/leaf.ts',
];
