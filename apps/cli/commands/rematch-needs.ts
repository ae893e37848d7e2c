import { RematchNeeds, type Rematched } from '@musubi/matching';
import { StartProblem } from '@musubi/platform/embedded/start-problem';
import type { INestApplicationContext } from '@nestjs/common';
import { type ProgressBar, progressBar } from '../progress-bar.js';

/** Matches what is due again, with a bar. Throws StartProblem where the catalogue is not ready to be matched. */
export async function rematch(application: INestApplicationContext, every: boolean): Promise<Rematched> {
  let bar: ProgressBar | undefined;
  let [reached, expected] = [0, 0];
  const done = await application.get(RematchNeeds, { strict: false }).rematch({
    every,
    onProgress: (count, total) => {
      bar ??= progressBar('needs', total);
      bar.advance(count - reached);
      [reached, expected] = [count, total];
    },
  }).finally(() => bar?.finish());
  if (done.ok) return done.value;
  const { code, message } = done.error;
  throw new StartProblem(`${code}: ${message}; ${bar ? `${reached} of ${expected} needs are done` : 'nothing was changed'}, call again to go on`);
}
