#!/usr/bin/env node
// Tracked, so that npm links it at install, before anything is built.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { areStale, servers } from './prepare/bundle.mjs';

if (process.argv[2] === 'up') {
  process.argv.splice(2, 1);
  await import('./up.mjs');
} else {
  // A bench measures the API as `npm run up` starts it: of what was changed since, it would tell nothing.
  if (!existsSync(fileURLToPath(new URL('./dist/main.js', import.meta.url))) || (process.argv[2] === 'bench' && areStale(servers))) {
    const { prepare } = await import('./prepare/prepare.mjs');
    await prepare({ web: false });
  }
  // In few files it starts in a third of the time; they are made by `npm run up` and not by `npm run build`.
  await import(areStale(servers) ? './dist/main.js' : '../../dist/musubi.js');
}
