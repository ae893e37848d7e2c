import type { Need, Seed } from '@musubi/catalog';
import type { MatchText } from '../domain/analysis/match-text.js';
import { textToEmbed } from '../domain/embedding/text-to-embed.js';
import type { DocumentToEmbed } from '../infrastructure/embedding/embedding.repository.js';
import type { DescribedDocument } from '../infrastructure/enter-document.js';

/**
 * The texts of a need that take part in matching. `body_ja` is always a list of three: the problem, what must be and
 * what would be nice, so that a position in it names its text.
 */
export function textOfNeed(need: Need): MatchText {
  return {
    title_ja: need.titleJa, title_en: need.titleEn,
    body_ja: [need.bodyJa ?? '', need.mustHave ?? '', need.niceToHave ?? ''],
    body_en: need.bodyEn, keywords: need.keywords,
  };
}

export function textOfSeed(seed: Seed): MatchText {
  return { title_ja: seed.titleJa, title_en: seed.titleEn, body_ja: seed.bodyJa, body_en: seed.bodyEn, keywords: seed.keywords };
}

/** As an embedder reads it. */
export function needToEmbed(need: Need): DocumentToEmbed {
  return { corpus: 'need', id: need.id, tenantId: need.companyId, version: need.version, text: textToEmbed(textOfNeed(need)) };
}

export function seedToEmbed(seed: Seed): DocumentToEmbed {
  return { corpus: 'seed', id: seed.id, tenantId: seed.universityId, version: seed.version, text: textToEmbed(textOfSeed(seed)) };
}

/** A seed to be made findable: everybody on the platform may find it, or its own university only. */
export function describeSeed(seed: Seed): DescribedDocument {
  return {
    head: {
      corpus: 'seed', documentId: seed.id, tenantId: seed.universityId, version: seed.version, kind: seed.kind,
      audience: [seed.visibility === 'university' ? seed.universityId : 'public'], removed: seed.status !== 'published',
    },
    text: textOfSeed(seed),
  };
}

/** A need to be made findable for a later seed: by every university, or by the chosen ones. */
export function describeNeed(need: Need): DescribedDocument {
  return {
    head: {
      corpus: 'need', documentId: need.id, tenantId: need.companyId, version: need.version, kind: 'need',
      audience: need.visibility === 'public' ? ['public'] : [...need.universityIds], removed: need.status !== 'published',
    },
    text: textOfNeed(need),
  };
}
