import { freePort, whyPortIsTaken } from '@musubi/platform/embedded/free-port';
import { StartProblem } from '@musubi/platform/embedded/start-problem';
import { waitUntil } from '@musubi/platform/embedded/wait-until';

/** Refuses a port that cannot be used and names one that can. `patient`: an API of a killed launcher may just be ending. */
export async function checkPort(port: number, patient: boolean): Promise<void> {
  let reason = await whyPortIsTaken(port);
  if (reason !== undefined && patient) {
    await waitUntil(async () => (reason = await whyPortIsTaken(port)) === undefined, { deadlineMs: 3_000, everyMs: 100 });
  }
  if (reason === undefined) return;
  const cause = reason === 'EADDRINUSE' ? 'is already in use' : `cannot be used (${reason})`;
  throw new StartProblem(`Port ${port} ${cause}. Choose another one: PORT=${await freePort()} npm run up`);
}
