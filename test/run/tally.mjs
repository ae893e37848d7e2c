/** A suite that cannot run here. Under CI nothing may be left out: there it is a failure. */
export function leftOut({ name }, missing) {
  return { name, passed: 0, failed: process.env.CI === 'true' ? 1 : 0, skipped: 0, missing: missing.map(({ advice }) => advice) };
}

/** Prints each suite and, as the last line, the sum. Gives whether nothing failed. */
export function printSum(results) {
  process.stdout.write('\n');
  for (const result of results) process.stdout.write(`${result.name.padEnd(14)}${describe(result)}\n`);
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const skipped = sum('skipped');
  process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
  return sum('failed') === 0;
}

function describe({ passed, failed, skipped, seconds, missing }) {
  if (missing) return `LEFT OUT, needs ${missing.join(' and ')}`;
  const counts = [`${passed} passed`, `${failed} failed`, ...(skipped > 0 ? [`${skipped} skipped`] : [])];
  return `${counts.join(', ')} (${seconds.toFixed(0)} s)`;
}
