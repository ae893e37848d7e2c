import { once } from 'node:events';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { DescribedDocument } from './enter-document.js';

/** The compiled thread, found as a package of its own: a bundle of the program does not contain it. */
const PROGRAM = '@musubi/matching/analysing-thread';

/** Seconds for hundreds of long texts on a slow machine; longer is a fault. */
const TIMEOUT_MS = 60_000;

/** More would only wait for the database. */
const MOST_THREADS = 4;

/** Threads that analyse many texts while this one reads and stores; close them when done. */
export class AnalysingThreads {
  readonly #all: Worker[] = [];
  readonly #idle: Worker[] = [];
  readonly #waiting: ((worker: Worker) => void)[] = [];
  readonly #most = Math.min(MOST_THREADS, Math.max(1, availableParallelism() - 1));

  /** The rows as JSON, as the repository stores them. Rejects when the thread fails or takes too long. */
  async analyse(documents: readonly DescribedDocument[]): Promise<string> {
    const worker = this.#idle.pop() ?? this.#start() ?? await new Promise<Worker>((resolve) => { this.#waiting.push(resolve); });
    try {
      return await answerOf(worker, documents);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(worker);
      else this.#idle.push(worker);
    }
  }

  /** A further thread, where there is room for one; there is none before there is work. */
  #start(): Worker | undefined {
    if (this.#all.length >= this.#most) return undefined;
    // A flag of this process, say a debugger's or a loader's, is none of the thread's.
    const worker = new Worker(createRequire(import.meta.url).resolve(PROGRAM), { execArgv: [] });
    this.#all.push(worker);
    return worker;
  }

  async close(): Promise<void> {
    await Promise.all(this.#all.map((worker) => worker.terminate()));
  }
}

async function answerOf(worker: Worker, documents: readonly DescribedDocument[]): Promise<string> {
  const answered = new AbortController();
  const signal = AbortSignal.any([answered.signal, AbortSignal.timeout(TIMEOUT_MS)]);
  try {
    // An error in the thread rejects both.
    const ended = once(worker, 'exit', { signal }).then((): never => { throw new Error('the analysing thread ended'); });
    const answer = once(worker, 'message', { signal }) as Promise<[string]>;
    worker.postMessage(documents);
    return (await Promise.race([answer, ended]))[0];
  } finally {
    answered.abort();
  }
}
