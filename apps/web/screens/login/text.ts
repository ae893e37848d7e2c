import type { Texts } from '../../app/i18n/texts';

export const loginText = {
  title: ['ログイン', 'Log in'],
  email: ['メールアドレス', 'E-mail address'],
  password: ['パスワード', 'Password'],
  submit: ['ログイン', 'Log in'],
  refused: ['メールアドレスかパスワードが違います。', 'The e-mail address or the password is wrong.'],
  refusedHint: ['大文字・小文字と、全角・半角をお確かめください。', 'Check upper and lower case.'],
  lead: ['企業の困りごとから、大学の研究へ。ひとつの案件として、契約と受入れまで。', 'From a company’s problem to university research, to the contract and the money received.'],
  points: {
    one: ['書いた言葉のどこが研究と合うかを、文で示します', 'Says in a sentence where your words meet the research'],
    two: ['大学のリエゾンが、期限のうちに必ずお返事します', 'A liaison of the university answers within a set time'],
    three: ['社名を伏せたまま相談を始められます', 'You can begin without showing your company’s name'],
  },
} as const satisfies Texts;
