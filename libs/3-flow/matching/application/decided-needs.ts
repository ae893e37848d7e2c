import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { DecidedMatch, DecidedNeed } from '../domain/learning/decided-need.js';
import { FEATURES_VERSION } from '../domain/scoring/features.js';
import type { Corpus } from '../domain/statistics/corpus.js';
import { DecisionRepository } from '../infrastructure/decision.repository.js';
import { IndexedDocumentRepository } from '../infrastructure/indexed-document.repository.js';
import { featureRow } from './learning-setting.js';

/** A decided need with the instant of its first decision. */
export interface DatedNeed extends DecidedNeed {
  readonly decidedAt: Date;
}

/** What a university has decided, as learning wants it. */
@Injectable()
export class DecidedNeeds {
  constructor(
    private readonly database: Database,
    private readonly decisions: DecisionRepository,
    private readonly documents: IndexedDocumentRepository,
  ) {}

  /**
   * In the running unit of the system, or in one of its own. `seeds`: the corpus in whose space meanings are compared.
   *
   * @param until only what was decided by then: what a model of that time knew
   */
  async of(universityId: string, seeds: Corpus, until?: Date): Promise<DatedNeed[]> {
    return this.database.asSystem(async () => {
      const decisions = (await this.decisions.ofUniversity(universityId, FEATURES_VERSION)).filter(({ decidedAt }) => !until || decidedAt <= until);
      const byNeed = new Map<string, { decidedAt: Date; matches: DecidedMatch[] }>();
      for (const { needId, decidedAt, features, seedId, outcome, lesson } of decisions) {
        const need = byNeed.get(needId) ?? { decidedAt, matches: [] };
        need.matches.push({ seedId, outcome, lesson, features: featureRow(features) });
        byNeed.set(needId, { ...need, decidedAt: decidedAt < need.decidedAt ? decidedAt : need.decidedAt });
      }
      const documents = new Map((await this.documents.find('need', [...byNeed.keys()])).map((document) => [document.id, document]));
      return [...byNeed].map(([needId, need]) => {
        const document = documents.get(needId);
        return { needId, meaning: (document && seeds.see(document).vector) ?? null, ...need };
      });
    });
  }
}
