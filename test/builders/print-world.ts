import { createApplicationContext } from '@musubi/composition/application';
import { unwrap } from '@musubi/kernel';
import { parseEnvironment } from '@musubi/platform/config/environment';
import { buildWorld } from './world.js';
import { writeWorld } from './written-world.js';

/** A process of its own, started once for all suites of a run: builds the world in the database of the environment and prints it. */
async function printWorld(): Promise<void> {
  const application = await createApplicationContext(unwrap(parseEnvironment(process.env)));
  const world = await buildWorld(application);
  await application.close();
  process.stdout.write(writeWorld(world));
}

void printWorld();
