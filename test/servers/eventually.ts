/** Waits until `look` answers something true-ish; fails with the last answer at the deadline. What takes long is looked at less often. */
export async function eventually<T>(what: string, look: () => Promise<T | undefined | false>, deadlineMs = 20_000): Promise<T> {
  const start = Date.now();
  let last: unknown;
  for (;;) {
    try {
      const answer = await look();
      if (answer) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    const waited = Date.now() - start;
    if (waited > deadlineMs) throw new Error(`not within ${deadlineMs} ms: ${what}; last: ${last instanceof Error ? last.message : JSON.stringify(last)}`);
    await new Promise((resolve) => { setTimeout(resolve, Math.min(200, Math.max(10, waited / 20))); });
  }
}
