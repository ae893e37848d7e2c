import type { ProblemKind, ProblemKinds } from '@musubi/platform/http/problem-registry';

function kind(status: number, ja: string, en: string): ProblemKind {
  return { status, level: 'info', title: { ja, en } };
}

/** Status, log level and title of each failure the context answers with. */
export const contractingProblems: ProblemKinds = {
  'contract.company_unnamed': kind(409, '企業がまだ名称を開示していません', 'The company has not made itself known yet'),
  'contract.engagement_not_found': kind(404, '案件が見つかりません', 'The case was not found'),
  'contract.engagement_closed': kind(409, 'この案件は終了しています', 'The case is closed'),
  'contract.not_found': kind(404, '契約が見つかりません', 'The contract was not found'),
  'contract.not_yours': kind(403, 'この契約を変更する権限がありません', 'You may not change this contract'),
  'contract.illegal_transition': kind(409, '契約の現在の状態ではできない操作です', 'The contract is not in a state for this'),
  'contract.date_in_future': kind(400, '日付が先すぎます', 'The date has not come yet'),
  'contract.date_out_of_order': kind(400, '日付の順序が正しくありません', 'The date is before what went before'),
  'contract.reason_missing': kind(400, '理由を入力してください', 'Say why'),
  'contract.carries_no_money': kind(400, 'この種類の契約には経費がありません', 'A contract of this type carries no money'),
  'contract.party_unknown': kind(422, '契約の当事者が登録されていません', 'A party of the contract is not registered'),

  'contract.type_unknown': kind(400, '契約の種類が正しくありません', 'Unknown type of contract'),
  'contract.date_invalid': kind(400, '日付が正しくありません', 'A date is not valid'),
  'contract.ends_before_start': kind(400, '終了日が開始日より前です', 'The contract ends before it starts'),
  'contract.no_lines': kind(400, '経費の明細がありません', 'The contract has no lines'),
  'contract.too_many_lines': kind(400, '経費の明細が多すぎます', 'The contract has too many lines'),
  'contract.line_kind_unknown': kind(400, '経費の区分が正しくありません', 'Unknown kind of line'),
  'contract.basis_missing': kind(400, '算定根拠を入力してください', 'Each line needs its basis'),
  'contract.fiscal_year_outside_term': kind(400, '明細の年度が契約期間の外です', 'A line is for a fiscal year outside the contract'),
  'contract.amount_not_whole_yen': kind(400, '金額は円単位の整数で入力してください', 'An amount is not a whole number of yen'),
  'contract.amount_too_large': kind(400, '金額が大きすぎます', 'An amount is too large'),
  'contract.negative_total': kind(400, '経費の合計がマイナスです', 'The lines of a kind add up to less than nothing'),
  'contract.instalment_not_positive': kind(400, '分割払いの金額は1円以上にしてください', 'An instalment must be more than 0 yen'),
  'contract.instalments_do_not_add_up': kind(400, '分割払いの合計が契約額と一致しません', 'The instalments do not add up to the total'),

  'overhead.signing_date_missing': kind(400, '契約締結日を入力してください', 'The overhead rules need the signing date'),
  'overhead.no_policy': kind(422, 'この日付に有効な間接経費の規程がありません', 'No overhead policy is in force on this date'),
  'overhead.policy_not_found': kind(404, '間接経費の規程が登録されていません', 'There is no overhead policy'),
  'overhead.no_rule': kind(422, 'この契約に当てはまる間接経費の規程がありません', 'No overhead rule fits this contract'),
  'overhead.rate_leaves_nothing': kind(422, '間接経費が受入額の全額以上になります', 'The overhead would be all of the amount received'),
  'overhead.amount_too_large': kind(400, '金額が大きすぎて円単位で正確に計算できません', 'An amount is too large to be kept exact'),
  'overhead.table_leaves_case': kind(422, '当てはまる規程のない場合が残っています', 'The table leaves a case without a rule'),
  'overhead.rule_never_wins': kind(422, '適用されることのない規程があります', 'A rule of the table can never win'),
  'overhead.table_too_intricate': kind(422, '規程の条件が複雑すぎます', 'The table is too intricate to be checked'),
  'overhead.budget_too_small': kind(422, '予算が足りません', 'The budget is too small'),

  'receipt.date_invalid': kind(400, '入金日が正しくありません', 'The date of the receipt is not valid'),
  'receipt.date_in_future': kind(400, '入金日が先すぎます', 'The date of the receipt is too far ahead'),
  'receipt.amount_not_positive': kind(400, '入金額は1円以上にしてください', 'A receipt must be more than 0 yen'),
  'receipt.instalment_unknown': kind(400, 'この契約にない分割払いです', 'The contract has no such instalment'),
  'receipt.exceeds_instalment': kind(422, '入金額がこの回の未入金額を超えています', 'The receipt is more than is open on the instalment'),
  'receipt.exceeds_open': kind(422, '入金額が契約の未入金額を超えています', 'The receipt is more than is open on the contract'),
  'receipt.not_found': kind(404, '入金の記録が見つかりません', 'The receipt was not found'),
  'receipt.not_reversible': kind(409, 'この記録は取り消せません', 'This entry cannot be taken back'),
  'receipt.already_reversed': kind(409, 'この入金はすでに取り消されています', 'The receipt has been taken back already'),
  'receipt.given_back_since': kind(409, 'この入金はすでに返還されています', 'Money of this receipt has been given back'),
  'receipt.before_what_it_reverses': kind(400, '取消日が入金日より前です', 'The counter-entry is dated before the receipt'),
  'receipt.nothing_owed': kind(409, 'この状態の契約には入金を記録できません', 'Nothing is owed on the contract in this state'),

  'invoice.not_found': kind(404, '請求書が見つかりません', 'The invoice was not found'),
  'invoice.nothing_owed': kind(409, 'この状態の契約には請求できません', 'Nothing is owed on the contract in this state'),
  'invoice.issued_already': kind(409, 'この支払予定には有効な請求書があります', 'An invoice stands for this instalment already'),
  'invoice.cancelled_already': kind(409, 'この請求書はすでに取り消されています', 'The invoice has been taken back already'),
  'invoice.no_issuer': kind(409, '請求書の発行者が設定されていません', 'The university has not set how it stands on invoices'),
  'invoice.due_before_issue': kind(400, '支払期限が発行日より前です', 'The invoice would be due before it is issued'),
  'invoice.registration_number_invalid': kind(400, '登録番号が正しくありません', 'The registration number is not valid'),

  'refund.nothing': kind(400, '返還する金額がありません', 'There is nothing to give back'),
  'refund.clause_forbids': kind(409, '契約の定めにより返還できません', 'The contract’s clause does not give this back'),
  'refund.exceeds_received': kind(422, '返還額が受入額を超えています', 'The refund is more than was received of this part'),
  'refund.exceeds_overpaid': kind(422, '返還額が過入金の額を超えています', 'The refund is more than came in too much'),

  'carry_over.nothing': kind(400, '繰越額は0円以外にしてください', 'A carry-over must not be 0 yen'),
  'carry_over.exceeds_received': kind(422, '繰越額が受け入れた直接経費を超えています', 'The carry-over is more than the direct cost received'),
  'carry_over.below_nothing': kind(422, '繰越額を超えて取り消すことはできません', 'More would be taken back than was carried over'),
};
