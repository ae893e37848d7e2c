import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The top of the repository, wherever this code itself was compiled or bundled to: our packages are linked there. */
export const top = join(createRequire(import.meta.url).resolve('@musubi/cli/package.json'), '../../..');
