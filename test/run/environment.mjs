import { TestEnvironment as NodeEnvironment } from 'jest-environment-node';
import { readCached } from '../../apps/cli/prepare/run-cached.mjs';

/** Bundles of packages (bundle-packages.mjs) that this worker has read: one script serves the contexts of all its test files. */
const bundles = new Map();

/** Node's, in which bundled packages are compiled once for all test files instead of once for each. */
// Jest takes the default export.
export default class BundlesEnvironment extends NodeEnvironment {
  async setup() {
    await super.setup();
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
