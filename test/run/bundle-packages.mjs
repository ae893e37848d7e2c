import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/**
 * What our code and tests import of packages, as they write it, in groups that share no package: pure specs need none of the big one.
 * One that is missing here works too, only slowly.
 */
const groups = [
  ['zod'], ['fast-check'], ['openid-client', 'oidc-provider'],
  [
    '@nestjs/common', '@nestjs/core', '@nestjs/platform-express', '@nestjs/swagger', '@nestjs/testing', '@nestjs/typeorm',
    'bullmq', 'csv-parse/sync', 'csv-stringify/sync', 'express', 'ioredis', 'lru-cache', 'meilisearch', 'nestjs-cls', 'nestjs-pino',
    'nodemailer', 'otpauth', 'pg', 'pino-http', 'postal-mime', 'prom-client', 'rxjs', 'smtp-server', 'typeorm',
  ],
];

/**
 * Makes one CommonJS file of each group and all it needs, once for a lock file. Jest gives each test file its modules anew:
 * it would find, compile and open three thousand of them, which takes longer than most tests.
 *
 * @returns one pattern of all specifiers to their files, as Jest's moduleNameMapper wants it: it tries each pattern at each import of each file
 */
export async function bundlePackages() {
  const directory = join(root, 'node_modules/.cache/bundled-packages', fingerprint());
  if (!existsSync(directory)) await write(directory);
  return { [`^(${groups.flat().join('|')})$`]: join(directory, '$1.cjs') };
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of [join(root, 'package-lock.json'), import.meta.filename]) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

async function write(directory) {
  // Another run may do the same at the same time: whole or not at all.
  const unfinished = `${directory}-${randomUUID()}`;
  try {
    await Promise.all(groups.map((names, index) => writeGroup(names, unfinished, `group-${index}.cjs`)));
    renameSync(unfinished, directory);
  } catch (error) {
    if (!existsSync(directory)) throw error;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

async function writeGroup(names, directory, file) {
  const { rolldown } = await import('rolldown');
  const entry = join(root, file);
  const bundle = await rolldown({
    cwd: root, input: entry, platform: 'node', treeshake: false, logLevel: 'silent',
    // Each as a CommonJS caller gets it, run only when it is asked for.
    plugins: [{
      name: 'packages', resolveId: (id) => (id === entry ? id : undefined),
      load: (id) => (id === entry ? names.map((name) => `exports['${name}'] = () => require('${name}');\n`).join('') : undefined),
    }],
  });
  const whole = file.replace('.cjs', '.bundle');
  await bundle.write({ file: join(directory, whole), format: 'cjs', codeSplitting: false, comments: false });
  await bundle.close();
  // Run by the tests' environment: Jest itself would compile it anew for each test file.
  writeFileSync(join(directory, file), `runBundle(require('node:path').join(__dirname, '${whole}'), exports, require, module, __filename, __dirname);\n`);
  for (const name of names) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, `${name}.cjs`), `module.exports = require('${'../'.repeat(name.split('/').length - 1)}./${file}')['${name}']();\n`);
  }
}
