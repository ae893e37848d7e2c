import { build } from './build.mjs';
import { fail } from './fail.mjs';
import { installIfNeeded } from './install.mjs';

const oldestNode = [20, 19];

/** Makes a clone runnable: packages as the lock file says, TypeScript and the web compiled. Does only what is stale. */
export async function prepare({ web = true, development = false } = {}) {
  refuseOldNode();
  await installIfNeeded({ development });
  await build({ web });
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  fail(`Musubi needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}.`);
}
