import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { join } from 'node:path';
import { root } from '../../apps/cli/prepare/root.mjs';
import { chromiumFile } from './chromium.mjs';

/** What a suite may need of the machine: how to see it, the Debian packages that bring it, what to tell others. */
export const requirements = {
  redis: {
    isMet: () => runs('redis-server', '--version'),
    packages: ['redis-server'],
    advice: 'redis-server on the PATH (Debian: apt-get install redis-server; macOS: brew install redis)',
  },
  chromium: {
    isMet: () => chromiumFile() !== undefined,
    packages: ['chromium-headless-shell'],
    advice: 'a Chromium (Debian: apt-get install chromium-headless-shell, or chromium)',
  },
  fonts: {
    isMet: () => Boolean(output('fc-list', ':lang=ja', 'family')),
    packages: ['fontconfig', 'fonts-noto-cjk'],
    advice: 'a Japanese font (Debian: apt-get install fontconfig fonts-noto-cjk)',
  },
  git: {
    isMet: () => runs('git', '--version') && existsSync(join(root, '.git')),
    packages: ['git'],
    advice: 'git and a clone, not an unpacked archive (Debian: apt-get install git)',
  },
  meilisearch: {
    isMet: () => Boolean(process.env.MUSUBI_MEILI_BIN) || (platform() === 'linux' && arch() === 'x64'),
    packages: [],
    advice: 'MUSUBI_MEILI_BIN naming a Meilisearch 1.21 (npm brings one for Linux x64 only)',
  },
};

function runs(program, ...parameters) {
  return output(program, ...parameters) !== undefined;
}

/** What the program printed, or undefined when it is not there or fails. */
function output(program, ...parameters) {
  try {
    return execFileSync(program, parameters, { stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}
