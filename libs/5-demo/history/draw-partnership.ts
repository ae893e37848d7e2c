import { isSmallOrMediumEnterprise } from '@musubi/identity';
import type { World, WorldCompany, WorldSeed } from '../reading/world.js';
import type { Partnership } from './planned-contract.js';
import type { Random } from './random.js';

const outsideOwnField = 0.15;

/**
 * Draws who works with whom: first every company once in a shuffled order, then the larger the oftener; the
 * department by its seeds, mostly of the company's own field.
 */
export function partnershipDrawer(world: World, random: Random): () => Partnership {
  const seeds = world.seeds.filter(({ university }) => university === 'MICHINOKU');
  const waiting = shuffled(world.companies, random);
  const times = new Map<string, number>();
  return () => {
    const company = waiting.pop() ?? weighted(world.companies, random);
    const own = seeds.filter((seed) => areaOf(seed.externalId) === areaOf(company.key));
    const seed = random.pick(random.next() < outsideOwnField ? seeds : own);
    const key = `${company.key} ${seed.externalId}`;
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return {
      company: company.key,
      sme: isSmallOrMediumEnterprise({ ...company, kind: 'company' }) ?? false,
      prefecture: company.prefecture,
      department: seed.department,
      title: titleOf(seed, time),
    };
  };
}

function titleOf(seed: WorldSeed, time: number): string {
  return `${seed.title_ja}に関する研究${time > 1 ? `（第${time}期）` : ''}`;
}

/** `MAT` of `C-MAT-01` and of `S-MAT-001`. */
function areaOf(key: string): string {
  return key.split('-')[1] ?? '';
}

function weighted(companies: readonly WorldCompany[], random: Random): WorldCompany {
  const weights = companies.map(({ employees }) => Math.sqrt(employees));
  let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
  const index = weights.findIndex((weight) => (left -= weight) < 0);
  return companies[index] ?? random.pick(companies);
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  return items.map((item) => ({ item, key: random.next() })).sort((a, b) => a.key - b.key).map(({ item }) => item);
}
