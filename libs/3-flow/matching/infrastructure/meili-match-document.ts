import type { AnalysedDocument } from '../domain/analysis/analyse-document.js';
import type { FilteredFacts } from '../domain/candidates/match-filter.js';
import { encodeTerm } from '../domain/analysis/term-code.js';

/** What an index knows of a document besides its terms: who may be shown it. */
export interface MatchDocumentFacts extends FilteredFacts {
  readonly version: number;
}

export interface MatchDocument extends MatchDocumentFacts {
  readonly document: AnalysedDocument;
}

/** A document as Meilisearch stores it. Both languages of a field share an attribute, as two entries of a list. */
export interface MeiliMatchDocument extends MatchDocumentFacts {
  readonly id: string;
  readonly title: readonly [ja: string, en: string];
  readonly body: readonly [ja: string, en: string];
  readonly keywords: string;
  readonly field: string;
}

export function toMeili({ document, tenantId, version, kind, audience }: MatchDocument): MeiliMatchDocument {
  const { terms } = document;
  return {
    id: document.id, tenantId, version, kind, audience,
    title: [write(terms.title_ja), write(terms.title_en)],
    body: [write(terms.body_ja), write(terms.body_en)],
    keywords: write(terms.keywords),
    field: write(terms.field),
  };
}

function write(terms: readonly string[]): string {
  return terms.map(encodeTerm).join(' ');
}
