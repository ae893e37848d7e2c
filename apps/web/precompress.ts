import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const compressible = /^assets\/.+\.(?:js|css|svg|json)$/u;
/** Less than this fits into one packet anyway. */
const leastBytes = 1_024;

/** Brotli's best step takes ten times as long as this one for a twentieth less: who starts the system waits for it. */
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** Writes each script and style a second and third time, compressed, so that no server does it for each request. */
export function precompress(): Plugin {
  return {
    name: 'musubi:precompress',
    apply: 'build',
    async writeBundle({ dir = 'dist' }, bundle) {
      await Promise.all(Object.values(bundle).filter(({ fileName }) => compressible.test(fileName)).map(async (output) => {
        const content = Buffer.from(output.type === 'chunk' ? output.code : output.source);
        if (content.length < leastBytes) return;
        const file = join(dir, output.fileName);
        await Promise.all([
          promisify(brotliCompress)(content, brotliOptions).then((bytes) => writeFile(`${file}.br`, bytes)),
          promisify(gzip)(content, { level: 9 }).then((bytes) => writeFile(`${file}.gz`, bytes)),
        ]);
      }));
    },
  };
}
