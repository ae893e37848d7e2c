import { readWorld, type WorldSeed } from '@musubi/demo';
import { type BilingualEvaluation, evaluateBilingual } from '@musubi/matching';
import { type ProgressBar, progressBar } from '../progress-bar.js';
import { withThrowawaySearch } from './with-throwaway-search.js';

/** Measures matching across languages on the demo catalogue, over a Meilisearch that lives only as long. */
export async function evaluateDemo(): Promise<BilingualEvaluation> {
  let bar: ProgressBar | undefined;
  try {
    return await withThrowawaySearch((meili) => evaluateBilingual({
      ...demoCatalogue(), meili, onProgress: (_done, total) => (bar ??= progressBar('questions', total)).advance(),
    }));
  } finally {
    bar?.finish();
  }
}

/** The demo's seeds as they are, and its needs with their English wording beside the Japanese. */
function demoCatalogue() {
  const { seeds, needs, needsInEnglish } = readWorld();
  const english = new Map(needsInEnglish.map((wording) => [wording.need, wording]));
  return {
    seeds: seeds.map((seed) => ({ id: seed.externalId, text: textOf(seed) })),
    needs: needs.map((need) => {
      const wording = english.get(need.externalId);
      return {
        id: need.externalId, expected: need.expected,
        text: {
          ...textOf(need), body_ja: [need.body_ja, need.mustHave ?? '', need.niceToHave ?? ''],
          title_en: wording?.title_en, body_en: wording?.body_en, keywords: [...need.keywords, ...wording?.keywords ?? []],
        },
      };
    }),
  };
}

function textOf({ title_ja, title_en, body_ja, body_en, keywords }: Pick<WorldSeed, 'title_ja' | 'title_en' | 'body_ja' | 'body_en' | 'keywords'>) {
  return { title_ja, title_en, body_ja, body_en, keywords };
}
