#!/usr/bin/env node
// From a fresh clone to a running system with Node alone: install, build, then the launcher in this same process.
import { prepare } from './prepare/prepare.mjs';
import { watchParent } from './prepare/watch-parent.mjs';

watchParent();
await prepare();
process.argv.splice(2, 0, 'up');
await import('../../dist/musubi.js');
