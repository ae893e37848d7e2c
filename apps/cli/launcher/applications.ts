import { join } from 'node:path';
import { forkApplication, type WaitingApplication } from './application-process.js';
import { Supervised, type Supervision } from './supervised.js';

const applications = [
  { name: 'API', program: 'dist/api.js', log: 'api.log' },
  { name: 'worker', program: 'dist/worker.js', log: 'worker.log' },
];

/** The API and the worker: they load their modules while the servers start, and are kept running afterwards. */
export class Applications {
  private readonly parts: { readonly name: string; readonly fork: () => WaitingApplication; readonly first: WaitingApplication; running: { stop(): Promise<void> } }[];

  constructor(logs: string, private readonly supervision: Supervision) {
    this.parts = applications.map(({ name, program, log }) => {
      const fork = (): WaitingApplication => forkApplication({ name, program, logFile: join(logs, log) });
      const first = fork();
      return { name, fork, first, running: first };
    });
  }

  /** Tells them where the servers are; settles when both serve. */
  async begin(environment: NodeJS.ProcessEnv): Promise<void> {
    await Promise.all(this.parts.map(async (part) => {
      const running = await part.first.begin(environment);
      part.running = Supervised.watch(part.name, running, () => part.fork().begin(environment), this.supervision);
    }));
  }

  async stop(): Promise<void> {
    await Promise.all(this.parts.map(({ running }) => running.stop()));
  }
}
