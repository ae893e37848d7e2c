import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createApplicationContext } from '@musubi/composition/application';
import { announceReady, endWith, givenEnvironment, runMain } from '@musubi/composition/process-life';
import { prepareServer, readEnvironment } from '@musubi/composition/startup';
import { tightenHeap } from '@musubi/composition/tight-heap';
import { Milestones } from '@musubi/platform/events/milestones';
import { Scheduler } from '@musubi/platform/events/scheduler';
import { WorkerRuntime } from '@musubi/platform/events/worker-runtime';
import { peakKilobytes } from './peak-memory.js';

/** The worker as it is, which also writes down when the matcher reached each step. */
await runMain(async () => {
  tightenHeap();
  const environment = readEnvironment(await givenEnvironment());
  await prepareServer(environment);
  const application = await createApplicationContext(environment);
  endWith(application);
  writeDown(application.get(Milestones, { strict: false }), join(environment.dataDir, 'milestones.jsonl'));
  application.get(WorkerRuntime).start(undefined);
  await application.get(Scheduler).start();
  announceReady();
});

function writeDown(milestones: Milestones, file: string): void {
  const lines = createWriteStream(file);
  const reached = milestones.reached.bind(milestones);
  milestones.reached = (milestone, about) => {
    const { consumer, eventId } = about;
    if (consumer === 'matching.match-need') lines.write(`${JSON.stringify({ eventId, milestone, at: Date.now(), peakKilobytes: peakKilobytes() })}\n`);
    return reached(milestone, about);
  };
}
