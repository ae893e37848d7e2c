import { parentPort, workerData } from 'node:worker_threads';
import { learnFromDecisions } from '../domain/learning/learn-from-decisions.js';
import { runToEnd } from '../domain/learning/run-steps.js';
import type { LearningQuestion } from './learn-in-thread.js';

/** The program of the thread that learns from decisions: takes a LearningQuestion, answers with Lessons, ends. */
const { needs, setting, inUse } = workerData as LearningQuestion;
const unseen = new Set(inUse?.unseenNeedIds);
const weightsInUse = inUse && { weights: inUse.weights, byChoice: inUse.byChoice, isNew: ({ needId }: { readonly needId: string }) => unseen.has(needId) };
parentPort?.postMessage(runToEnd(learnFromDecisions(needs, setting, weightsInUse)));
