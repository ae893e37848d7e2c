import { setTimeout } from 'node:timers/promises';
import { EmbedderAway } from '../../domain/embedding/embedder.js';

/** An instant of the monotonic clock, in milliseconds. */
export type Deadline = number;

export function deadlineIn(milliseconds: number): Deadline {
  return performance.now() + milliseconds;
}

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;

/** What passes by itself: too many calls, a service that starts or is overloaded. */
const PASSING: readonly number[] = [408, 425, 429, 500, 502, 503, 504, 529];

/**
 * Asks again, each time after a pause twice as long (or as long as the service wishes), as long as there is time; each try
 * may take what is left. Gives the first answer that will not pass by itself. Throws EmbedderAway.
 */
export async function untilItAnswers(deadline: Deadline, ask: (milliseconds: number) => Promise<Response>): Promise<Response> {
  for (let pause = FIRST_PAUSE_MS, failure = new EmbedderAway('timeout', 'no time left'); ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    const left = deadline - performance.now();
    if (left < 1) throw failure;
    let wished = 0;
    try {
      const response = await ask(left);
      if (!PASSING.includes(response.status)) return response;
      failure = new EmbedderAway('unreachable', `status ${response.status}`);
      wished = secondsIn(response.headers.get('retry-after')) * 1_000;
    } catch (error) {
      if (!(error instanceof EmbedderAway) || error.failure !== 'unreachable') throw error;
      failure = error;
    }
    // Up to half as long again, so that many that were turned away do not come back together.
    const wait = Math.max(wished, pause * (1 + Math.random() / 2));
    if (performance.now() + wait >= deadline) throw failure;
    await setTimeout(wait);
  }
}

function secondsIn(text: string | null): number {
  const seconds = Number(text ?? 0);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : 0;
}
