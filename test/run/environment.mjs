import { TestEnvironment as NodeEnvironment } from 'jest-environment-node';
import { runInNewContext, Script } from 'node:vm';
import { readCached } from '../../apps/cli/prepare/run-cached.mjs';

/** What the language brings, but what tells the time, which a test may stand still. */
const names = runInNewContext("Object.entries(Object.getOwnPropertyDescriptors(globalThis)).filter(([, { configurable }]) => configurable).map(([name]) => name)")
  .filter((name) => name !== 'Date' && name !== 'Intl' && name !== 'globalThis' && name !== 'console');

/**
 * A name that a script of the context declares is found at once; a property of its global object is asked of Node each time, which takes twenty times as long
 * or more, and rules that count ask for `Math` a million times.
 */
const declared = new Script(`const ${names.map((name) => `${name} = globalThis.${name}`).join(', ')};`);

/** Bundles of packages (bundle-packages.mjs) that this worker has read: one script serves the contexts of all its test files. */
const bundles = new Map();

/** Node's, in which bundled packages are compiled once for all test files instead of once for each. */
// Jest takes the default export.
export default class BundlesEnvironment extends NodeEnvironment {
  async setup() {
    await super.setup();
    declared.runInContext(this.getVmContext());
    this.global.runBundle = (file, ...parameters) => {
      if (!bundles.has(file)) bundles.set(file, readCached(file));
      bundles.get(file).script.runInContext(this.getVmContext())(...parameters);
    };
  }

  async teardown() {
    for (const { keep } of bundles.values()) keep();
    await super.teardown();
  }
}
