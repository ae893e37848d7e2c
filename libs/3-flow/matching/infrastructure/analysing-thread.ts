import { parentPort } from 'node:worker_threads';
import { type DescribedDocument, enterDocument } from './enter-document.js';

/** The program of a thread that analyses: for each list of DescribedDocument it answers the list of EnteredDocument as JSON, which is what is stored. */
parentPort?.on('message', (documents: readonly DescribedDocument[]) => {
  parentPort?.postMessage(JSON.stringify(documents.map(enterDocument)));
});
