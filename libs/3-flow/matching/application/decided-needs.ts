import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { DecidedMatch, DecidedNeed } from '../domain/learning/decided-need.js';
import { FEATURES_VERSION } from '../domain/scoring/features.js';
import type { Corpus } from '../domain/statistics/corpus.js';
import { DecisionRepository, type LearntDecision } from '../infrastructure/decision.repository.js';
import { IndexedDocumentRepository } from '../infrastructure/indexed-document.repository.js';
import { featureRow } from './learning-setting.js';

/** A decided need, and what has learnt from it. */
export interface KnownNeed extends DecidedNeed {
  /** The instant of its first decision. */
  readonly decidedAt: Date;
  /** The first version of the model that learnt from it. */
  readonly learntSince: number | undefined;
}

/** What a university has decided, as learning wants it. `seeds`: the corpus in whose space meanings are compared. */
@Injectable()
export class DecidedNeeds {
  constructor(
    private readonly database: Database,
    private readonly decisions: DecisionRepository,
    private readonly documents: IndexedDocumentRepository,
  ) {}

  /** In the running unit of the system, or in one of its own. */
  async of(universityId: string, seeds: Corpus): Promise<KnownNeed[]> {
    return this.database.asSystem(async () => {
      const byNeed = new Map<string, { decidedAt: Date; learntSince: number; matches: DecidedMatch[] }>();
      for (const { needId, decidedAt, learntSince, features, seedId, outcome, lesson } of await this.decisions.ofUniversity(universityId, FEATURES_VERSION)) {
        const need = byNeed.get(needId) ?? { decidedAt, learntSince: Infinity, matches: [] };
        need.matches.push({ seedId, outcome, lesson, features: featureRow(features) });
        byNeed.set(needId, {
          ...need, decidedAt: decidedAt < need.decidedAt ? decidedAt : need.decidedAt, learntSince: Math.min(need.learntSince, learntSince ?? Infinity),
        });
      }
      const meaningOf = await this.meanings([...byNeed.keys()], seeds);
      return [...byNeed].map(([needId, need]) => ({
        needId, meaning: meaningOf(needId), ...need, learntSince: need.learntSince === Infinity ? undefined : need.learntSince,
      }));
    });
  }

  /** What a version of the model knew to have been taken up when it was learnt; the same for ever, whatever comes of it. In a unit as `of`. */
  async takenUp(universityId: string, version: number, seeds: Corpus): Promise<DecidedNeed[]> {
    return this.database.asSystem(async () => {
      const found = await this.decisions.takenUpBy(universityId, version);
      const meaningOf = await this.meanings([...new Set(found.map(({ needId }) => needId))], seeds);
      return found.map(({ needId, seedId }) => ({
        needId, meaning: meaningOf(needId), matches: [{ seedId, outcome: 'accepted', lesson: 'relevance', features: [] }],
      }));
    });
  }

  /** One word for each of the universities, another one when what `takenUp` says may be another; in the running unit of the system. */
  textsTakenUp(universityIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.decisions.needsTakenUp(universityIds);
  }

  /** Remembers what a version of the model knows, in the running unit of the system. */
  async learntBy(universityId: string, version: number, decisions: readonly LearntDecision[]): Promise<void> {
    await this.decisions.learntBy(universityId, version, decisions);
  }

  private async meanings(needIds: readonly string[], seeds: Corpus): Promise<(needId: string) => Float32Array | null> {
    const documents = new Map((await this.documents.find('need', needIds)).map((document) => [document.id, document]));
    return (needId) => {
      const document = documents.get(needId);
      return (document && seeds.see(document).vector) ?? null;
    };
  }
}
