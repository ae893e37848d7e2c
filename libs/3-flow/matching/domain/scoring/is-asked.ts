import { type PackedDocument, termsOfField } from '../analysis/packed-document.js';
import type { Language, TextField } from '../analysis/match-text.js';
import type { NeedView } from './need-profile.js';
import type { SeedInCorpus } from './seed-in-corpus.js';

const BODIES = { ja: 'body_ja', en: 'body_en' } as const satisfies Record<Language, TextField>;

/**
 * A seed that says it in the need's own language is taken by what it says there; a translation, which is less sure, asks only
 * those that do not. So nothing that is learnt of two languages changes how a need finds texts in its own.
 */
export function isAsked({ translatedFrom }: Pick<NeedView, 'translatedFrom'>, { document }: Pick<SeedInCorpus, 'document'>): boolean {
  return translatedFrom === null || !isDescribedIn(document, translatedFrom);
}

function isDescribedIn(document: PackedDocument, language: Language): boolean {
  return termsOfField(document, BODIES[language]).length > 0;
}
