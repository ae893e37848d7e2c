import { RematchNeeds, type Rematched } from '@musubi/matching';
import type { INestApplicationContext } from '@nestjs/common';
import { progressBar } from '../progress-bar.js';

/** Matches what is due again, with a bar. */
export async function rematch(application: INestApplicationContext): Promise<Rematched> {
  const needs = application.get(RematchNeeds, { strict: false });
  const bar = progressBar('needs', await needs.count());
  try {
    return await needs.rematch(() => { bar.advance(); });
  } finally {
    bar.finish();
  }
}
