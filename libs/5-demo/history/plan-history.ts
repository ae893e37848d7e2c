import type { World } from '../reading/world.js';
import { closeYear } from './close-year.js';
import { drawContract, receivedIn } from './draw-contract.js';
import { partnershipDrawer } from './draw-partnership.js';
import { incomeTargets, lastYear } from './income-targets.js';
import { planOtherContracts } from './plan-other-contracts.js';
import type { Partnership, PlannedContract } from './planned-contract.js';
import { type Random, seededRandom } from './random.js';

/** What is left for the two contracts that close a year, whole yen. */
const closing = { least: 16_000_000, most: 60_000_000 };

/**
 * Plans the model university's contracts of FY2018–2021: the same ones on every machine, with each year's
 * joint-research income exact to the yen.
 */
export function planHistory(world: World): PlannedContract[] {
  const random = seededRandom(20_180_401);
  const draw = partnershipDrawer(world, random);
  const contracts: PlannedContract[] = [];
  for (const { fiscalYear, received } of incomeTargets) {
    const carried = contracts.reduce((sum, contract) => sum + receivedIn(contract, fiscalYear), 0);
    contracts.push(...planYear(random, draw, fiscalYear, received - carried));
  }
  return [...contracts, ...planOtherContracts(random, draw)].sort(bySigningDate);
}

function planYear(random: Random, draw: () => Partnership, fiscalYear: number, income: number): PlannedContract[] {
  const contracts: PlannedContract[] = [];
  let remaining = income;
  let partnership = draw();
  while (remaining > closing.most) {
    const contract = drawContract(random, partnership, fiscalYear, lastYear);
    const part = receivedIn(contract, fiscalYear);
    // Too large for what is left: the same partners settle for another contract.
    if (remaining - part < closing.least) continue;
    contracts.push(contract);
    remaining -= part;
    partnership = draw();
  }
  return [...contracts, ...closeYear(random, [partnership, draw()], fiscalYear, remaining)];
}

function bySigningDate(a: PlannedContract, b: PlannedContract): number {
  return a.signingDate < b.signingDate ? -1 : a.signingDate > b.signingDate ? 1 : 0;
}
