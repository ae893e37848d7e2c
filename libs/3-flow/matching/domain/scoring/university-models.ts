import { type Calibration, probabilityOf } from '../learning/calibrate.js';
import { DEFAULT_MODEL } from './default-model.js';
import type { MatchModel } from './features.js';

/** What a university's seeds are scored by. */
export interface UniversityModel extends MatchModel {
  /** Version of its own weights; 0 are the defaults. */
  readonly learnt: number;
  /** What its scores have come to; undefined until it decided often enough. */
  readonly calibration?: Calibration | undefined;
}

const NOTHING_LEARNT: UniversityModel = { ...DEFAULT_MODEL, learnt: 0 };

/** The models in use, by university; who never learnt uses the defaults. */
export class UniversityModels {
  constructor(private readonly models: ReadonlyMap<string, UniversityModel>) {}

  of(universityId: string): UniversityModel {
    return this.models.get(universityId) ?? NOTHING_LEARNT;
  }

  /** Which versions are in use, and what their scores come to, for telling whether anything was scored by others. */
  get key(): string {
    return [...this.models].filter(([, { learnt, calibration }]) => learnt > 0 || calibration)
      .map(([id, { learnt, calibration }]) => `${id}:${learnt}${calibration ? `:${figure(calibration.slope)}:${figure(calibration.offset)}` : ''}`)
      .sort().join(' ');
  }

  /** 0–1; null: only the band can be told. */
  probability(universityId: string, score: number): number | null {
    const { calibration } = this.of(universityId);
    return calibration ? probabilityOf(score, calibration) : null;
  }
}

/** A calibration stays to the last digit until one differs noticeably (saysTheSame), so a few digits tell them apart. */
function figure(value: number): string {
  return value.toPrecision(5);
}
