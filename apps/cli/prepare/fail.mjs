/** Ends with one line that says what to do. */
export function fail(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

/** Progress goes to standard error: with --json, standard output is one line only. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}
