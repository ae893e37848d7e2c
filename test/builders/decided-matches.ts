import { newId } from '@musubi/kernel';
import { matchDecided } from '@musubi/matching';
import { Database } from '@musubi/platform/database/database';
import { Outbox } from '@musubi/platform/events/outbox';
import type { PayloadOf } from '@musubi/platform/events/event-definition';
import type { CatalogWorld } from './catalog-world.js';

/** matching's FEATURES_VERSION: features of another one are not learnt from. */
const featuresVersion = '1';

export interface DecidedMatches {
  readonly tenantId: string;
  readonly matchIds: readonly string[];
}

interface DecidedSetting {
  /** The same seed, the same features. */
  readonly seed?: number;
  /** How many of the 240 are decided: the first ones. */
  readonly decided?: number;
  readonly tenantId?: string;
  /** Eight at most. */
  readonly seedIds?: readonly string[];
}

/** `place`: of the seed among the eight. */
export type IsWanted = (semantic: number, next: () => number, place: number) => boolean;

type Decided = PayloadOf<typeof matchDecided>;

/** Uniform in [0, 1), the same each time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

/** A university whose matches, 8 seeds for each of 30 needs, are scored by two features, and that decides on them. */
export async function decidedMatches(
  world: CatalogWorld, isWanted: IsWanted, { seed = 5, decided = 240, tenantId = newId(), seedIds: known = [] }: DecidedSetting = {},
): Promise<DecidedMatches> {
  const [next, matchIds, events] = [chance(seed), [] as string[], [] as Decided[]];
  const seedIds = Array.from({ length: 8 }, (_, place) => known[place] ?? newId());
  for (let need = 0; need < 30; need += 1) {
    const needId = newId();
    for (const [place, seedId] of seedIds.entries()) {
      const matchId = newId();
      const features = { lexical: next(), semantic: next() };
      await world.rows(
        `insert into matching.match (id, tenant_id, company_id, need_id, need_version, seed_id, seed_version, department_id, score, band, explanation, features, base)
         values ($1, $2, $2, $3, 1, $4, 1, $2, 0.5, 'likely', '{}', $5, $6)`, [matchId, tenantId, needId, seedId, features, featuresVersion]);
      matchIds.push(matchId);
      events.push({ matchId, outcome: isWanted(features.semantic, next, place) ? 'accepted' : 'declined', lesson: 'relevance' });
    }
  }
  await decide(world, tenantId, events.slice(0, decided));
  return { tenantId, matchIds };
}

/** Tells matching what became of matches, and waits until it knows. */
export async function decide(world: CatalogWorld, tenantId: string, decisions: readonly Decided[]): Promise<void> {
  await world.get(Database).inTenant({ tenantId }, () => world.get(Outbox).publishAll(matchDecided, decisions.map((payload) => ({
    tenantId, aggregateId: payload.matchId, aggregateVersion: 1, payload,
  }))));
  await world.workOff('matching');
}
