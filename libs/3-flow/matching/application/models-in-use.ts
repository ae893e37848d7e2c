import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import { SeedHistory } from '../domain/learning/seed-history.js';
import { DEFAULT_MODEL } from '../domain/scoring/default-model.js';
import { FEATURES_VERSION, type MatchFeatures } from '../domain/scoring/features.js';
import { type UniversityModel, UniversityModels } from '../domain/scoring/university-models.js';
import type { Corpus } from '../domain/statistics/corpus.js';
import { LearntModelRepository, type ModelInUse } from '../infrastructure/learnt-model.repository.js';
import { DecidedNeeds } from './decided-needs.js';

/** How long a process may go on with what it knows: a model that was adopted or gone back to is used within this time. */
const trustMs = 5_000;

/**
 * What each university's seeds are scored by. A model knows the decisions that were there when it was learnt, not later ones:
 * the same version gives the same score, in every process: a history is read again when a need in it is revised.
 */
@Injectable()
export class ModelsInUse {
  private known: { readonly models: Promise<UniversityModels>; readonly until: number } | undefined;
  private readonly histories = new Map<string, SeedHistory>();

  constructor(
    private readonly database: Database,
    private readonly models: LearntModelRepository,
    private readonly decided: DecidedNeeds,
  ) {}

  /** Opens its own unit of work, so call it outside of one. */
  view(seeds: Corpus): Promise<UniversityModels> {
    if (this.known && Date.now() < this.known.until) return this.known.models;
    const models = this.read(seeds);
    this.known = { models, until: Date.now() + trustMs };
    models.catch(() => { this.known = undefined; });
    return models;
  }

  private async read(seeds: Corpus): Promise<UniversityModels> {
    const { inUse, calibrations, texts } = await this.database.asSystem(async () => {
      const [found, calibrated] = [await this.models.inUse(), await this.models.calibrations(FEATURES_VERSION)];
      const learnt = found.flatMap(({ universityId, version }) => (version > 0 ? [universityId] : []));
      return { inUse: found, calibrations: calibrated, texts: learnt.length > 0 ? await this.decided.textsTakenUp(learnt) : new Map<string, string>() };
    });
    const models = new Map<string, UniversityModel>();
    for (const model of inUse) models.set(model.universityId, await this.weighted(model, seeds, texts.get(model.universityId) ?? ''));
    for (const { universityId, modelVersion, slope, offset } of calibrations) {
      const model = models.get(universityId) ?? { ...DEFAULT_MODEL, learnt: 0 };
      if (model.learnt === modelVersion) models.set(universityId, { ...model, calibration: { slope, offset } });
    }
    return new UniversityModels(models);
  }

  private async weighted({ universityId, version, base, weights }: ModelInUse, seeds: Corpus, texts: string): Promise<UniversityModel> {
    // Weights for features that mean something else now are as good as none.
    if (!weights || base !== FEATURES_VERSION) return { ...DEFAULT_MODEL, learnt: 0 };
    const key = `${universityId} ${version} ${seeds.space?.version ?? ''} ${texts}`;
    const history = this.histories.get(key) ?? new SeedHistory(await this.decided.takenUp(universityId, version, seeds));
    for (const other of this.histories.keys()) if (other.startsWith(universityId)) this.histories.delete(other);
    this.histories.set(key, history);
    return { version: `learnt ${version}`, learnt: version, weights: { ...DEFAULT_MODEL.weights, ...weights as MatchFeatures }, history };
  }
}
