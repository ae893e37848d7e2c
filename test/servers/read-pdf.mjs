// A PDF on standard input, its text on standard output. A process of its own: the reader is ESM that tests' modules cannot load.
import { buffer } from 'node:stream/consumers';
import { extractText, getDocumentProxy } from 'unpdf';

const pdf = await getDocumentProxy(new Uint8Array(await buffer(process.stdin)), { verbosity: 0 });
process.stdout.write((await extractText(pdf, { mergePages: true })).text);
