import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import type { AnalysedDocument } from '../domain/analysis/analyse-document.js';
import { analyserVersion } from '../domain/analysis/analyser-version.js';
import { learnTermTable } from '../domain/bilingual/learn-term-table.js';
import type { TermsAnswer } from './learn-in-thread.js';

/** The program of the thread that learns translations: takes documents as JSON, for reading them takes a while too, and answers with TermsAnswer. */
const table = learnTermTable((workerData as readonly string[]).map((document) => JSON.parse(document) as AnalysedDocument));
const version = createHash('sha256').update(JSON.stringify([analyserVersion, ...table])).digest('hex').slice(0, 12);
const answer: TermsAnswer = { version, terms: [...table] };
parentPort?.postMessage(answer);
