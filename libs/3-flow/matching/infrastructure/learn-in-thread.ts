import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { SemanticBasis } from '../domain/semantics/semantic-basis.js';
import type { TermLists } from '../domain/semantics/term-lists.js';

/** Minutes for a hundred thousand documents on a slow machine; longer is no learning but a fault. */
const TIMEOUT_MS = 15 * 60_000;

/** The compiled thread, found as a package of its own: a bundle of the program does not contain it. */
const THREAD = '@musubi/matching/semantics-thread';

/** Learns in a thread of its own, so that the process goes on answering; rejects when the thread fails or takes too long. */
export async function learnInThread(lists: TermLists): Promise<SemanticBasis> {
  const thread = new Worker(createRequire(import.meta.url).resolve(THREAD), {
    workerData: lists, transferList: [lists.numbers.buffer as ArrayBuffer, lists.starts.buffer as ArrayBuffer],
    // A flag of this process, say a debugger's or a loader's, is none of the thread's.
    execArgv: [],
  });
  const timer = setTimeout(() => { void thread.terminate(); }, TIMEOUT_MS);
  try {
    return await new Promise<SemanticBasis>((resolve, reject) => {
      thread.once('message', resolve);
      thread.once('error', reject);
      thread.once('exit', () => { reject(new Error('the learning thread ended without a result')); });
    });
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}
