import type { ProblemKinds } from '@musubi/platform/http/problem-registry';

export const triageProblems: ProblemKinds = {
  'match.not_found': { status: 404, level: 'info', title: { ja: 'マッチング候補が見つかりません', en: 'The match was not found' } },
  'match.not_yours': { status: 403, level: 'info', title: { ja: 'この候補を担当していません', en: 'You do not work on this match' } },
  'match.already_decided': { status: 409, level: 'info', title: { ja: 'この候補はすでに判断されています', en: 'The match has already been decided' } },
  'match.no_longer_open': { status: 409, level: 'info', title: { ja: 'この候補は取り下げられました', en: 'The match no longer stands' } },
  'match.theirs_already': { status: 409, level: 'info', title: { ja: 'すでにこの人が担当しています', en: 'This colleague has the match already' } },
  'match.not_a_colleague': { status: 400, level: 'info', title: { ja: '引き継ぎ先は同じ大学のリエゾンから選んでください', en: 'A match is handed over to a liaison of the same university' } },
  'match.need_not_shown': { status: 409, level: 'info', title: { ja: 'このニーズは、引き継ぎ先の人には公開されていません', en: 'The need is not shown to this colleague' } },
  'match.note_too_long': { status: 400, level: 'info', title: { ja: 'メモが長すぎます', en: 'The note is too long' } },
  'need.progress_not_found': { status: 404, level: 'info', title: { ja: 'ニーズが見つかりません', en: 'The need was not found' } },
};
