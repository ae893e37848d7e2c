import type { Random, World, WorldNeed, WorldSeed } from '@musubi/demo';

/** A need as POST /needs takes it. */
export interface PostedNeed {
  readonly title: string;
  readonly body: string;
  readonly mustHave: string | null;
  readonly niceToHave: string | null;
  readonly keywords: readonly string[];
  readonly fieldCodes: readonly string[];
}

/**
 * As many new seeds as asked for. Each has the facts and the title of one real seed and as many sentences as it has; each
 * sentence is its own or, as often, one of all real sentences. So every word is as frequent as in the real texts, and a seed
 * is still about something.
 */
export function recombineSeeds(seeds: World['seeds'], count: number, random: Random): WorldSeed[] {
  const pools = { ja: poolOf(seeds, 'ja'), en: poolOf(seeds, 'en') };
  return Array.from({ length: count }, (_, index) => {
    const seed = random.pick(seeds);
    return {
      ...seed, externalId: `bench-${index + 1}`,
      body_ja: redraw(seed.body_ja, pools.ja, random), body_en: redraw(seed.body_en, pools.en, random),
    };
  });
}

/** The real needs in turn: what is asked stays what somebody asks. */
export function needsInTurn(needs: World['needs'], count: number): PostedNeed[] {
  return Array.from({ length: count }, (_, index) => needs[index % needs.length] as WorldNeed).map((need) => ({
    title: need.title_ja, body: need.body_ja, mustHave: need.mustHave ?? null, niceToHave: need.niceToHave ?? null,
    keywords: need.keywords, fieldCodes: need.fieldCodes,
  }));
}

/** Made once: to make one takes longer than to cut a text. */
const segmenters = { ja: new Intl.Segmenter('ja', { granularity: 'sentence' }), en: new Intl.Segmenter('en', { granularity: 'sentence' }) };

export function sentencesOf(text: string, language: 'ja' | 'en'): string[] {
  return [...segmenters[language].segment(text)].map(({ segment }) => segment.trim()).filter((sentence) => sentence !== '');
}

interface Pool {
  readonly language: 'ja' | 'en';
  readonly sentences: readonly string[];
}

function poolOf(texts: readonly WorldSeed[], language: 'ja' | 'en'): Pool {
  return { language, sentences: texts.flatMap((text) => sentencesOf(text[`body_${language}`] ?? '', language)) };
}

function redraw(body: string | undefined, { language, sentences }: Pool, random: Random): string {
  const drawn = sentencesOf(body ?? '', language).map((own) => (random.next() < 0.5 ? own : random.pick(sentences)));
  return drawn.join(language === 'ja' ? '' : ' ');
}
