import type { ProblemKinds } from '@musubi/platform/http/problem-registry';

/** Status, log level and title of each failure the context answers with. */
export const matchingProblems: ProblemKinds = {
  'matching.model_not_found': { status: 404, level: 'info', title: { ja: 'この版のモデルはありません', en: 'There is no such version of the model' } },
  'matching.model_in_use': { status: 409, level: 'info', title: { ja: 'この版はすでに使われています', en: 'This version is in use already' } },
};
