import type { ProblemKinds } from '@musubi/platform/http/problem-registry';

/** Status, log level and title of each failure the context answers with. */
export const identityProblems: ProblemKinds = {
  'session.wrong_credentials': { status: 401, level: 'info', title: { ja: 'メールアドレスまたはパスワードが違います', en: 'The e-mail address or the password is wrong' } },
  'session.not_found': { status: 404, level: 'info', title: { ja: 'このログインは終了しています', en: 'The session has ended' } },
  'organisation.code_missing': { status: 400, level: 'info', title: { ja: '組織コードがありません', en: 'The organisation needs a code' } },
  'organisation.already_registered': { status: 409, level: 'info', title: { ja: 'この組織は登録済みです', en: 'The organisation is already registered' } },
  'organisation.not_found': { status: 404, level: 'info', title: { ja: '組織が見つかりません', en: 'No such organisation' } },
  'department.already_registered': { status: 409, level: 'info', title: { ja: 'この部局は登録済みです', en: 'The department is already registered' } },
  'user.email_invalid': { status: 400, level: 'info', title: { ja: 'メールアドレスの形式が違います', en: 'Not an e-mail address' } },
  'user.email_taken': { status: 409, level: 'info', title: { ja: 'このメールアドレスは使われています', en: 'The e-mail address is in use' } },
  'user.role_not_allowed': { status: 400, level: 'info', title: { ja: 'この組織では使えない役割です', en: 'The role does not exist in this kind of organisation' } },
  'user.password_too_short': { status: 400, level: 'info', title: { ja: 'パスワードは12文字以上にしてください', en: 'The password needs at least 12 characters' } },
  'user.password_too_long': { status: 400, level: 'info', title: { ja: 'パスワードが長すぎます', en: 'The password is too long' } },
  'corporate_number.not_13_digits': { status: 400, level: 'info', title: { ja: '法人番号は13桁です', en: 'A corporate number has 13 digits' } },
  'corporate_number.check_digit_wrong': { status: 400, level: 'info', title: { ja: '法人番号の検査数字が合いません', en: 'The check digit of the corporate number is wrong' } },
};
