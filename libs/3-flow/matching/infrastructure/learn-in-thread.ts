import { createRequire } from 'node:module';
import { type Transferable, Worker } from 'node:worker_threads';
import type { DecidedNeed } from '../domain/learning/decided-need.js';
import type { Lessons } from '../domain/learning/learn-from-decisions.js';
import type { LearningSetting } from '../domain/learning/learn-weights.js';
import type { SemanticBasis } from '../domain/semantics/semantic-basis.js';
import type { TermLists } from '../domain/semantics/term-lists.js';
import type { LearntTerms, Translation } from '../domain/bilingual/term-table.js';

/** Minutes for a hundred thousand documents on a slow machine; longer is no learning but a fault. */
const TIMEOUT_MS = 15 * 60_000;

/** The compiled threads, found as packages of their own: a bundle of the program does not contain them. */
const SEMANTICS = '@musubi/matching/semantics-thread';
const TERMS = '@musubi/matching/terms-thread';
const LEARNING = '@musubi/matching/learning-thread';

/** What the thread of terms answers. */
export interface TermsAnswer {
  readonly version: string;
  readonly terms: readonly (readonly [string, readonly Translation[]])[];
}

/** What a thread needs to learn from a university's decisions. */
export interface LearningQuestion {
  readonly needs: readonly DecidedNeed[];
  readonly setting: LearningSetting;
  /** The weights that are in use, and the needs by which they can be compared; as WeightsInUse has it. */
  readonly inUse: { readonly weights: readonly number[]; readonly unseenNeedIds: readonly string[]; readonly byChoice: boolean } | undefined;
}

/** Learns from decisions; the same as `learnFromDecisions` to the last digit. Rejects as `inThread` does. */
export function learnLessons(question: LearningQuestion): Promise<Lessons> {
  return inThread<Lessons>(LEARNING, question);
}

/** Learns the space of meanings. Rejects as `inThread` does. */
export function learnSemantics(lists: TermLists): Promise<SemanticBasis> {
  return inThread<SemanticBasis>(SEMANTICS, lists, [lists.numbers.buffer as ArrayBuffer, lists.starts.buffer as ArrayBuffer]);
}

/** Learns which terms translate each other; `documents`: each an AnalysedDocument as JSON. Rejects as `inThread` does. */
export async function learnTranslations(documents: readonly string[]): Promise<LearntTerms> {
  const { version, terms } = await inThread<TermsAnswer>(TERMS, documents);
  return { version, table: new Map(terms) };
}

/** Works in a thread of its own, so that the process goes on answering; rejects when the thread fails or takes too long. */
async function inThread<Answer>(program: string, question: unknown, transferList: Transferable[] = []): Promise<Answer> {
  const thread = new Worker(createRequire(import.meta.url).resolve(program), {
    workerData: question, transferList,
    // A flag of this process, say a debugger's or a loader's, is none of the thread's.
    execArgv: [],
  });
  const timer = setTimeout(() => { void thread.terminate(); }, TIMEOUT_MS);
  try {
    return await new Promise<Answer>((resolve, reject) => {
      thread.once('message', resolve);
      thread.once('error', reject);
      thread.once('exit', () => { reject(new Error('the learning thread ended without a result')); });
    });
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}
