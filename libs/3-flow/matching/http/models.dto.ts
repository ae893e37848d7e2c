import { z } from 'zod';

const weights = z.record(z.string(), z.number());
const share = z.number().nullable();

/** Answer of `GET /matching/models`. Weights are by feature; measures are nDCG@10 on needs that were held out. */
export const modelsAnswer = z.object({
  /** `telling`: needs of which something was wanted more than something else; only those teach. */
  decided: z.object({ needs: z.int(), decisions: z.int(), telling: z.int(), needsToLearn: z.int(), decisionsForProbability: z.int() }),
  /** 0: the defaults. */
  inUse: z.int(),
  defaults: weights,
  versions: z.array(z.object({
    version: z.int(), weights, needs: z.int(), decisions: z.int(), learntAt: z.iso.datetime(),
    /** Null: learnt by night. */
    learntBy: z.string().nullable(),
    heldOut: z.object({
      needs: z.int(), defaults: z.number(), learnt: z.number(), standardError: z.number().nullable(),
      sinceModelInUse: z.object({ needs: z.int(), inUse: z.number(), learnt: z.number() }).nullable(),
    }),
  })),
  /** Newest first. */
  choices: z.array(z.object({ version: z.int(), reason: z.enum(['won', 'chosen']), chosenAt: z.iso.datetime(), chosenBy: z.string().nullable() })),
  /** The last time that was learnt, with how many telling needs; `version` null: too few of them. Null before the first time. */
  lastRun: z.object({ ranAt: z.iso.datetime(), needs: z.int(), version: z.int().nullable() }).nullable(),
  /** Null before there are decisions enough: then matches show bands only. */
  calibration: z.object({
    decisions: z.int(), fittedAt: z.iso.datetime(), brier: z.number(), brierOfBaseRate: z.number(),
    bins: z.array(z.object({ from: z.number(), to: z.number(), count: z.int(), foretold: share, wanted: share })),
  }).nullable(),
});

export type ModelsAnswer = z.infer<typeof modelsAnswer>;

export const chooseModelBody = z.strictObject({ version: z.int().min(0) });
export type ChooseModelBody = z.infer<typeof chooseModelBody>;

export const noBody = z.strictObject({});
export const requestedAnswer = z.object({ requested: z.literal(true) });
export const chosenAnswer = z.object({ inUse: z.int() });
