import { IdentityFacade } from '@musubi/identity';
import { LearnModel, type LearningOutcome } from '@musubi/matching';
import { Database } from '@musubi/platform/database/database';
import { StartProblem } from '@musubi/platform/embedded/start-problem';
import type { INestApplicationContext } from '@nestjs/common';
import { printTable } from '../print-table.js';

export interface LearntModelReport {
  readonly university: string;
  /** `too_few`: nothing was learnt. `kept`: the model in use stays. */
  readonly result: 'too_few' | 'kept' | 'adopted';
  readonly version: number | null;
  readonly needs: number;
  readonly decisions: number;
  /** nDCG@10 on needs that were held out. */
  readonly heldOut: { readonly defaults: number; readonly learnt: number; readonly standardError: number } | null;
  readonly calibrated: boolean;
}

/** Learns one university after the other. Throws StartProblem for a code that none has. */
export async function learnModels(application: INestApplicationContext, code: string | undefined): Promise<LearntModelReport[]> {
  const database = application.get(Database, { strict: false });
  const learner = application.get(LearnModel, { strict: false });
  const universities = (await database.asSystem(() => application.get(IdentityFacade, { strict: false }).universities()))
    .filter((university) => code === undefined || university.code === code);
  if (code !== undefined && universities.length === 0) throw new StartProblem(`there is no university with the code ${code}`);
  const reports: LearntModelReport[] = [];
  for (const university of universities) {
    const lessons = await learner.learn(university.id);
    const outcome = await database.asSystem(() => learner.keep(university.id, lessons));
    reports.push(reportOf(university.code, outcome));
  }
  return reports;
}

function reportOf(university: string, { learnt, version, needs, decisions, calibrated }: LearningOutcome): LearntModelReport {
  const kept = learnt?.won ? 'adopted' : 'kept';
  return {
    university, result: learnt ? kept : 'too_few', version: version ?? null, needs, decisions,
    heldOut: learnt ? { defaults: learnt.test.defaults, learnt: learnt.test.learnt, standardError: learnt.test.standardError } : null,
    calibrated: calibrated !== undefined,
  };
}

export function printLearnt(reports: readonly LearntModelReport[]): void {
  printTable([
    ['university', 'needs', 'decisions', 'defaults', 'learnt', 'result'],
    ...reports.map(({ university, needs, decisions, heldOut, result }) => [
      university, String(needs), String(decisions), heldOut?.defaults.toFixed(4) ?? '', heldOut?.learnt.toFixed(4) ?? '', result,
    ]),
  ]);
}
