import { CatalogFacade, type Seed } from '@musubi/catalog';
import { unwrap } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { CatalogWorld } from '../../../../test/builders/catalog-world.js';
import { locateTerms, type TermSpans } from '../domain/explanation/locate-terms.js';
import { textOfSeed } from './describe-document.js';
import { LocatedSeeds } from './located-seeds.js';

let world: CatalogWorld;
let seed: Seed;

beforeAll(async () => {
  world = await CatalogWorld.open();
  const content = { titleJa: '検査データの解析', titleEn: 'Reading inspections', bodyJa: '検査のﾃﾞｰﾀを読む。', keywords: ['検査', '読取'], fieldCodes: [] };
  const { id } = unwrap(await world.seed(await world.university(), content));
  await world.workOff('matching');
  const found = await world.get(Database).asSystem(() => world.get(CatalogFacade).seed(id));
  if (!found) throw new Error('the seed is not there');
  seed = found;
}, 60_000);
afterAll(async () => { await world?.close(); });

const located = (): Promise<TermSpans> => world.get(LocatedSeeds).of([seed]).then((locate) => locate(seed));
const all = (spans: TermSpans) => [...spans.keys()].sort().map((term) => [term, spans.get(term)]);

describe('where the words of a seed stand', () => {
  it('is what was found when it was entered', async () => {
    expect(all(await located())).toEqual(all(locateTerms(textOfSeed(seed))));
    await world.rows(`update matching.indexed_document set spans = '["kept", "0 -1 0 2"]' where document_id = $1`, [seed.id]);
    expect(all(await located())).toEqual([['kept', [{ field: 'title_ja', start: 0, end: 2 }]]]);
  });

  it.each([['of another version', 'version = version + 1'], ['of another analyser', `version = version - 1, analyser = 'none'`], ['not there', 'spans = null']])(
    'is found again where the row is %s', async (_, change) => {
      await world.rows(`update matching.indexed_document set ${change} where document_id = $1`, [seed.id]);
      expect(all(await located())).toEqual(all(locateTerms(textOfSeed(seed))));
    });
});
