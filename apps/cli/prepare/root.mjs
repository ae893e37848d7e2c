import { fileURLToPath } from 'node:url';

/** The top of the work tree, without a slash at the end. */
export const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/u, '');
