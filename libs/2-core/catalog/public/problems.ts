import type { ProblemKinds } from '@musubi/platform/http/problem-registry';

/** Status, log level and title of each failure the context answers with. */
export const catalogProblems: ProblemKinds = {
  'need.not_found': { status: 404, level: 'info', title: { ja: 'ニーズが見つかりません', en: 'No such need' } },
  'need.stale_version': { status: 412, level: 'info', title: { ja: '他の人が先に更新しました。最新版を読み直してください', en: 'Somebody changed the need meanwhile; read it again' } },
  'need.illegal_transition': { status: 409, level: 'info', title: { ja: 'この状態のニーズにはできない操作です', en: 'Not possible in this state of the need' } },
  'seed.not_found': { status: 404, level: 'info', title: { ja: 'シーズが見つかりません', en: 'No such seed' } },
  'seed.stale_version': { status: 412, level: 'info', title: { ja: '他の人が先に更新しました。最新版を読み直してください', en: 'Somebody changed the seed meanwhile; read it again' } },
  'seed.illegal_transition': { status: 409, level: 'info', title: { ja: 'この状態のシーズにはできない操作です', en: 'Not possible in this state of the seed' } },
  'seed.department_unknown': { status: 400, level: 'info', title: { ja: '部局が見つかりません', en: 'No such department in your university' } },
  'seed.no_detail': { status: 404, level: 'info', title: { ja: 'このシーズに詳細はありません', en: 'This seed has no confidential part' } },
  'seed.detail_closed': { status: 403, level: 'info', title: { ja: '詳細を開ける範囲に含まれていません', en: 'The confidential part is not open to your organisation' } },
  'nda.company_unknown': { status: 400, level: 'info', title: { ja: '法人番号に当たる企業が登録されていません', en: 'No registered company has this corporate number' } },
  'nda.not_found': { status: 404, level: 'info', title: { ja: '終了できる秘密保持契約が見つかりません', en: 'No such agreement that could be ended' } },
  'nda.reversed': { status: 400, level: 'info', title: { ja: '終了日が開始日より前です', en: 'It ends before it begins' } },
  'need.university_unknown': { status: 400, level: 'info', title: { ja: '公開先の大学が見つかりません', en: 'No such university' } },
  'need.liaison_unknown': { status: 400, level: 'info', title: { ja: '指定した担当者が見つかりません', en: 'No such liaison' } },
  'need.not_anonymous': { status: 409, level: 'info', title: { ja: 'このニーズの企業名はすでに公開されています', en: 'The company of this need is named already' } },
  'mandate.none': { status: 403, level: 'info', title: { ja: 'この企業からの委任がありません', en: 'You hold no mandate of this company' } },
  'mandate.not_found': { status: 404, level: 'info', title: { ja: '委任が見つかりません', en: 'No such mandate' } },
  'mandate.intermediary_unknown': { status: 400, level: 'info', title: { ja: '仲介機関が見つかりません', en: 'No such intermediary' } },
  'mandate.reversed': { status: 400, level: 'info', title: { ja: '終了日が開始日より前です', en: 'It ends before it begins' } },
  'mandate.over_already': { status: 400, level: 'info', title: { ja: '終了日が過ぎています', en: 'It would be over already' } },
  'mandate.given_already': { status: 409, level: 'info', title: { ja: 'この期間の委任はすでにあります', en: 'There is a mandate for this time already' } },
  'content.invalid': { status: 400, level: 'info', title: { ja: '内容に誤りがあります', en: 'The content is not valid' } },
  'import.invalid': { status: 400, level: 'info', title: { ja: '取り込めない行があります。何も変更していません', en: 'Some rows cannot be imported; nothing was changed' } },
};
