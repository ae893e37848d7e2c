/** Runs a calculation that pauses between its steps to its end, without letting others have their turn. */
export function runToEnd<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
