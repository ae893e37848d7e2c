/** Writes a value as one line on standard output; settles when it has been handed over, so that exiting loses nothing. */
export function writeJsonLine(value: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(`${JSON.stringify(value)}\n`, (error) => (error ? reject(error) : resolve()));
  });
}
