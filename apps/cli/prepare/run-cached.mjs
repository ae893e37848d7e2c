import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';

/**
 * Runs a bundled program, and the parts that stand beside it when it asks for them. What V8 made of them is kept when it is `ready`
 * (process-life.ts), or at its end; of a part that several programs share, each keeps what it runs itself.
 */
export function runCached(file) {
  const packages = createRequire(file);
  const parts = new Map();
  const load = (path) => {
    if (!parts.has(path)) {
      const { script, keep } = readCached(path, path === file ? file : `${path}.${basename(file)}`);
      const module = { exports: {} };
      parts.set(path, { module, keep });
      script.runInThisContext()(module.exports, require, module, path, dirname(path));
    }
    return parts.get(path).module.exports;
  };
  const require = Object.assign((id) => (id.startsWith('./') ? load(join(dirname(file), id)) : packages(id)), packages);
  for (const moment of ['ready', 'exit']) process.once(moment, () => { for (const { keep } of parts.values()) keep(); });
  load(file);
}

/**
 * Reads a bundle (CommonJS, one file) together with the functions that V8 kept of its last run, parsed and compiled: a process is ready
 * in half of the time. What is kept stands beside the file and goes when that is made anew; another version of Node keeps its own.
 *
 * @param kept where it is kept, but for the end of the name
 * @returns the script, which gives a function of (exports, require, module, __filename, __dirname), and `keep`, to be called once it has run
 */
export function readCached(file, kept = file) {
  const cacheFile = `${kept}.${process.version}.cache`;
  const cachedData = read(cacheFile);
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`, { filename: file, cachedData });
  let isKept = cachedData !== undefined && !script.cachedDataRejected;
  return {
    script,
    keep: () => {
      if (!isKept) write(cacheFile, script.createCachedData());
      isKept = true;
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
