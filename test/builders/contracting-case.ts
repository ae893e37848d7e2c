import type { Actor } from '@musubi/triage';
import { ContractingWorld, type UniversityOfWorld } from './contracting-world.js';

/** A university and a company of a test's own, in the world of its file. */
export interface GivenParties {
  readonly world: ContractingWorld;
  readonly university: UniversityOfWorld;
  readonly company: Actor;
}

/** Opens a world for the file, and gives each of its tests parties of its own. */
export function givenParties(take: (given: GivenParties) => void | Promise<void>): void {
  let world: ContractingWorld | undefined;
  beforeAll(async () => { world = await ContractingWorld.open(); }, 60_000);
  afterAll(() => world?.close());
  beforeEach(async () => {
    if (!world) throw new Error('the world did not open');
    await take({ world, university: await world.university(), company: await world.company() });
  });
}
