/** The answer, but not before so many milliseconds: how long the work took is then nobody's to measure. Failures wait too. */
export async function atLeast<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const [done] = await Promise.allSettled([work(), new Promise((resolve) => { setTimeout(resolve, milliseconds); })]);
  if (done.status === 'rejected') throw done.reason;
  return done.value;
}
