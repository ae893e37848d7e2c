import type { SemanticBasis } from './semantic-basis.js';
import { rightSingularVectors } from './subspace-svd.js';
import type { TermLists } from './term-lists.js';
import { weightedRows } from './weighted-rows.js';

/** More changed no ranking of a few thousand documents and cost time with many. */
const DIMENSIONS = 128;

/**
 * Latent semantic analysis (Deerwester et al. 1990): the strongest directions of the documents' tf-idf vectors. Takes
 * seconds for ten thousand documents, so run it in a thread of its own. The same documents give the same vectors.
 */
export function learnSemanticBasis(lists: TermLists, dimensions = DIMENSIONS): Omit<SemanticBasis, 'version'> {
  const { matrix, terms, idf } = weightedRows(lists);
  const { vectors, width } = rightSingularVectors(matrix, dimensions);
  return { dimensions: width, documents: lists.documents, terms, idf, vectors };
}
