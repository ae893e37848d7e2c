import type pg from 'pg';

/** matching's FEATURES_VERSION: of another one the page would show no probability. */
const featuresVersion = '1';

const bins = Array.from({ length: 10 }, (_, i) => ({ from: i / 10, to: (i + 1) / 10, count: 24, foretold: i / 10 + 0.05, wanted: i / 10 + 0.02 }));

/** One version, in use. */
export async function plantModel(truth: pg.Client, universityId: string, weights: Readonly<Record<string, number>>): Promise<void> {
  const heldOut = { needs: 40, defaults: 0.61, learnt: 0.66, standardError: 0.02, sinceModelInUse: null };
  await truth.query(
    `insert into matching.model (tenant_id, version, base, weights, needs, decisions, held_out, learnt_at) values ($1, 1, $2, $3, 40, 240, $4, now())`,
    [universityId, featuresVersion, weights, heldOut]);
  await truth.query(`insert into matching.model_choice (id, tenant_id, version, reason, chosen_at) values (gen_random_uuid(), $1, 1, 'won', now())`, [universityId]);
}

/** Decisions whose matches are gone: they count, but nothing can be learnt from them. */
export async function plantLostDecisions(truth: pg.Client, universityId: string): Promise<void> {
  await truth.query(
    `insert into matching.decision (match_id, tenant_id, company_id, need_id, seed_id, department_id, outcome, lesson, features, base, decided_at)
     select gen_random_uuid(), $1, $1, need.id, gen_random_uuid(), $1, outcome, 'relevance', '{}', $2, now()
       from (select gen_random_uuid() as id from generate_series(1, 10)) need cross join unnest(array['accepted', 'declined']) as outcome`, [universityId, featuresVersion]);
}

/** What a university that decided for a while has learnt: two versions of which the first is in use, and how far its probabilities came true. */
export async function plantLearntModels(truth: pg.Client, universityId: string): Promise<void> {
  const weights = { lexical: 0.7, semantic: 0.9, proximity: 0.2, feedback: 0.2, neighbours: 0.15, alike: 0.1, elsewhere: -0.1 };
  const heldOut = { needs: 40, defaults: 0.61, learnt: 0.66, standardError: 0.02, sinceModelInUse: null };
  for (const [version, learnt] of [[1, heldOut], [2, { ...heldOut, learnt: 0.6 }]] as const) {
    await truth.query(
      `insert into matching.model (tenant_id, version, base, weights, needs, decisions, held_out, learnt_at) values ($1, $2, $3, $4, 40, 240, $5, now())`,
      [universityId, version, featuresVersion, weights, learnt]);
  }
  await truth.query(`insert into matching.model_choice (id, tenant_id, version, reason, chosen_at) values (gen_random_uuid(), $1, 1, 'won', now())`, [universityId]);
  await truth.query(
    `insert into matching.calibration (id, tenant_id, model_version, base, slope, score_offset, reliability, decisions, fitted_at)
     values (gen_random_uuid(), $1, 1, $2, 6, -2, $3, 240, now())`,
    [universityId, featuresVersion, { bins, brier: 0.152, brierOfBaseRate: 0.24 }]);
}
