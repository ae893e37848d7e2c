import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { learnSemanticBasis } from '../domain/semantics/learn-semantic-basis.js';
import type { SemanticBasis } from '../domain/semantics/semantic-basis.js';
import type { TermLists } from '../domain/semantics/term-lists.js';

/** The program of the thread that learns: takes TermLists, answers with the SemanticBasis, ends. */
const learnt = learnSemanticBasis(workerData as TermLists);
const { idf, vectors } = learnt;
const version = createHash('sha256').update(learnt.terms.join('\n')).update(idf).update(vectors).digest('hex').slice(0, 12);
const basis: SemanticBasis = { ...learnt, version };
parentPort?.postMessage(basis, [idf.buffer as ArrayBuffer, vectors.buffer as ArrayBuffer]);
