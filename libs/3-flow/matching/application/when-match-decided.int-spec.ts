import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CatalogWorld } from '../../../../test/builders/catalog-world.js';
import { decide, decidedMatches } from '../../../../test/builders/decided-matches.js';
import type { Outcome } from '../domain/learning/decided-need.js';

let world: CatalogWorld;

beforeAll(async () => { world = await CatalogWorld.open(); }, 60_000);
afterAll(() => world?.close());

describe('what is kept of a match', () => {
  it.each<[Outcome, Outcome, Outcome]>([
    ['handed_over', 'declined', 'declined'], ['declined', 'handed_over', 'declined'], ['handed_over', 'accepted', 'accepted'], ['contracted', 'handed_over', 'contracted'],
  ])('is what settled it, in whatever order and however often that is heard: %s and %s', async (first, second, settled) => {
    const { tenantId, matchIds: [matchId = ''] } = await decidedMatches(world, () => false, { decided: 0 });
    for (const outcome of [first, second, first, second]) await decide(world, tenantId, [{ matchId, outcome, lesson: outcome === 'declined' ? 'trl' : 'relevance' }]);
    expect(await world.rows('select outcome, lesson from matching.decision where match_id = $1', [matchId]))
      .toEqual([{ outcome: settled, lesson: settled === 'declined' ? 'trl' : 'relevance' }]);
  });
});
