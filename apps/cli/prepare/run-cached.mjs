import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

/** Runs a bundled program. What V8 made of it is kept when it is `ready` (process-life.ts), or at its end. */
export function runCached(file) {
  const { script, keep } = readCached(file);
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  for (const moment of ['ready', 'exit']) process.once(moment, keep);
}

/**
 * Reads a bundle (CommonJS, one file) together with the functions that V8 kept of its last run, parsed and compiled: a process is ready
 * in half of the time. What is kept stands beside the file and goes when that is made anew; another version of Node keeps its own.
 *
 * @returns the script, which gives a function of (exports, require, module, __filename, __dirname), and `keep`, to be called once it has run
 */
export function readCached(file) {
  const cacheFile = `${file}.${process.version}.cache`;
  const cachedData = read(cacheFile);
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`, { filename: file, cachedData });
  let kept = cachedData !== undefined && !script.cachedDataRejected;
  return {
    script,
    keep: () => {
      if (!kept) write(cacheFile, script.createCachedData());
      kept = true;
    },
  };
}

function read(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Several processes may do so at once, and who runs the program may have no right to write there. */
function write(file, data) {
  const unfinished = `${file}-${process.pid}`;
  try {
    writeFileSync(unfinished, data);
    renameSync(unfinished, file);
  } catch {
    // Started without it, a process is slower and nothing else.
  }
}
