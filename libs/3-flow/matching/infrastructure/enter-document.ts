import { analyseDocument } from '../domain/analysis/analyse-document.js';
import { analyserVersion } from '../domain/analysis/analyser-version.js';
import type { MatchText } from '../domain/analysis/match-text.js';
import { locateTerms } from '../domain/explanation/locate-terms.js';
import { packSpans } from '../domain/explanation/pack-spans.js';
import type { EnteredDocument } from './indexed-document.repository.js';

/** A need or a seed before its texts are analysed. */
export interface DescribedDocument {
  readonly head: Omit<EnteredDocument, 'analyser' | 'document' | 'spans'>;
  readonly text: MatchText;
}

/** The row that makes it findable. Matches point at words of seeds, so where these stand is kept. */
export function enterDocument({ head, text }: DescribedDocument): EnteredDocument {
  return {
    ...head, analyser: analyserVersion, document: analyseDocument(head.documentId, text),
    spans: head.corpus === 'seed' ? packSpans(locateTerms(text)) : null,
  };
}
