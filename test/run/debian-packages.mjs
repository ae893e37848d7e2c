import { existsSync, readFileSync } from 'node:fs';
import { say } from '../../apps/cli/prepare/fail.mjs';
import { runProgram } from '../../apps/cli/prepare/run-program.mjs';
import { requirements } from './requirements.mjs';

/** On Debian as root, gets what is missing for these needs. MUSUBI_NO_INSTALL=1 forbids it; elsewhere it does nothing. */
export async function installMissing(needs) {
  const packages = [...new Set(needs)]
    .map((need) => requirements[need])
    .filter((requirement) => !requirement.isMet())
    .flatMap((requirement) => requirement.packages);
  if (packages.length === 0 || process.env.MUSUBI_NO_INSTALL === '1' || !isDebian() || process.getuid?.() !== 0) return;
  say(`installing ${packages.join(', ')} (apt-get) …`);
  // A server package would start its service at once: tests start their own.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const code = await runProgram('apt-get', ['update', '-qq'], { env })
    || await runProgram('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
  if (code !== 0) say(`apt-get failed (exit code ${code}); going on without.`);
}

function isDebian() {
  return existsSync('/etc/os-release') && /^ID=debian$/mu.test(readFileSync('/etc/os-release', 'utf8'));
}
