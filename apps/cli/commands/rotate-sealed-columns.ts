import { type RotatedColumn, RotateKeys } from '@musubi/platform/secrets/rotate-keys';
import type { INestApplicationContext } from '@nestjs/common';
import { writeJsonLine } from '../json-output.js';
import { progressBar } from '../progress-bar.js';

export async function rotateSealedColumns(application: INestApplicationContext): Promise<readonly RotatedColumn[]> {
  const rotation = application.get(RotateKeys, { strict: false });
  const bar = progressBar('sealed texts', await rotation.countWaiting());
  try {
    return await rotation.run((rows) => bar.advance(rows));
  } finally {
    bar.finish();
  }
}

/** @returns false when there was a text that no key opens; each is named on standard error */
export async function printRotation(columns: readonly RotatedColumn[], json: boolean): Promise<boolean> {
  const ok = columns.every(({ unreadable }) => unreadable.length === 0);
  if (json) await writeJsonLine({ ok, resealed: columns.reduce((sum, { resealed }) => sum + resealed, 0), columns });
  else for (const { column, resealed } of columns) process.stdout.write(`${column}: ${resealed} sealed anew\n`);
  for (const { column, unreadable } of columns) for (const { id, why } of unreadable) process.stderr.write(`${column} of ${id} stays as it is: ${why}\n`);
  return ok;
}
