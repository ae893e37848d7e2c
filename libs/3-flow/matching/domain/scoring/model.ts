import { analyserVersion } from '../analysis/analyser-version.js';

/** Names what scored a match. Raise the version when the same texts would get another score. */
export const LEXICAL_MODEL = { name: 'lexical', version: '2', analyser: analyserVersion } as const;
