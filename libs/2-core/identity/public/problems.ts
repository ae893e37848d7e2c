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
  'user.password_common': { status: 400, level: 'info', title: { ja: 'よく使われるパスワードです。別のものにしてください', en: 'Many people use this password; choose another one' } },
  'user.password_personal': { status: 400, level: 'info', title: { ja: 'パスワードに名前やメールアドレスを含めないでください', en: 'The password may not contain your name or address' } },
  'user.password_wrong': { status: 400, level: 'info', title: { ja: '現在のパスワードが違います', en: 'The current password is wrong' } },
  'password_reset.invalid': { status: 410, level: 'info', title: { ja: 'このリンクは使用済みか、期限が切れています', en: 'The link has been used or has run out' } },
  'corporate_number.not_13_digits': { status: 400, level: 'info', title: { ja: '法人番号は13桁です', en: 'A corporate number has 13 digits' } },
  'corporate_number.check_digit_wrong': { status: 400, level: 'info', title: { ja: '法人番号の検査数字が合いません', en: 'The check digit of the corporate number is wrong' } },
};
