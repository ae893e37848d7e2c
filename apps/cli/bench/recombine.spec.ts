import { readWorld, seededRandom } from '@musubi/demo';
import { needsInTurn, recombineSeeds, sentencesOf } from './recombine.js';

const world = readWorld();

const words = new Intl.Segmenter('ja', { granularity: 'word' });
/** Sentences come again and again. */
const wordsOfSentence = new Map<string, readonly string[]>();

function wordsOf(sentence: string): readonly string[] {
  const known = wordsOfSentence.get(sentence) ?? [...words.segment(sentence)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));
  wordsOfSentence.set(sentence, known);
  return known;
}

function shares(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of texts.flatMap((text) => sentencesOf(text, 'ja')).flatMap(wordsOf)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return new Map([...counts].map(([word, count]) => [word, count / total]));
}

describe('recombineSeeds', () => {
  const seeds = recombineSeeds(world.seeds, 2_000, seededRandom(1));

  it('is the same for the same seed number, and another for another', () => {
    expect(recombineSeeds(world.seeds, 50, seededRandom(1))).toEqual(seeds.slice(0, 50));
    expect(recombineSeeds(world.seeds, 50, seededRandom(2))).not.toEqual(seeds.slice(0, 50));
  });

  it('names each seed once', () => expect(new Set(seeds.map(({ externalId }) => externalId)).size).toBe(2_000));

  it('writes only sentences that somebody wrote', () => {
    const real = new Set(world.seeds.flatMap(({ body_ja }) => sentencesOf(body_ja, 'ja')));
    expect(seeds.flatMap(({ body_ja }) => sentencesOf(body_ja, 'ja')).every((sentence) => real.has(sentence))).toBe(true);
  });

  it('keeps words as frequent as they are', () => {
    const before = shares(world.seeds.map(({ body_ja }) => body_ja));
    const after = shares(seeds.map(({ body_ja }) => body_ja));
    const frequent = [...before].sort(([, a], [, b]) => b - a).slice(0, 200);
    for (const [word, share] of frequent) expect(after.get(word) ?? 0).toBeGreaterThan(share / 2);
    const drift = frequent.reduce((sum, [word, share]) => sum + Math.abs((after.get(word) ?? 0) - share), 0);
    expect(drift).toBeLessThan(0.05);
  });
});

it('asks the real needs, again when all were asked', () => {
  const needs = needsInTurn(world.needs, world.needs.length + 1);
  expect(needs.every(({ title, body }) => title.length > 0 && body.length > 20)).toBe(true);
  expect(needs.at(-1)).toEqual(needs[0]);
});

it('finds sentences in both languages', () => {
  expect(sentencesOf('磁石を作る。米を育てる。', 'ja')).toEqual(['磁石を作る。', '米を育てる。']);
  expect(sentencesOf('We make magnets. We grow rice.', 'en')).toEqual(['We make magnets.', 'We grow rice.']);
});
