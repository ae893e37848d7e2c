import type { Texts } from '../../app/i18n/texts';

export const loginText = {
  title: ['ログイン', 'Log in'],
  email: ['メールアドレス', 'E-mail address'],
  password: ['パスワード', 'Password'],
  submit: ['ログイン', 'Log in'],
  refused: ['メールアドレスかパスワードが違います。', 'The e-mail address or the password is wrong.'],
  refusedHint: ['大文字・小文字と、全角・半角をお確かめください。', 'Check upper and lower case.'],
  code: {
    title: ['二段階認証', 'Second step'],
    totp: ['認証アプリの6桁のコード', 'Six-digit code of your authenticator'],
    totpHint: ['認証アプリを開き、Musubi に表示されている数字を入力してください。', 'Open the authenticator and enter the digits shown for Musubi.'],
    recovery: ['回復コード', 'Recovery code'],
    recoveryHint: ['控えておいた10個のコードのうち、まだ使っていないもの。一度だけ使えます。', 'One of the ten codes you kept that you have not used yet. Each works once.'],
    wrong: ['コードが違うか、使用済みです。', 'The code is wrong or was used before.'],
    over: ['時間がたちすぎたか、誤りが多すぎました。最初からログインし直してください。', 'It took too long, or there were too many wrong codes. Please begin again.'],
    use_recovery: ['端末が手元にない場合は、回復コードを使う', 'Without your device: use a recovery code'],
    use_totp: ['認証アプリのコードを使う', 'Use the code of the authenticator'],
    back: ['最初からやり直す', 'Begin again'],
  },
  forgotten: {
    link: ['パスワードをお忘れですか', 'Forgotten your password?'],
    title: ['パスワードの再設定', 'A new password'],
    intro: ['ログインに使うメールアドレスを入力してください。再設定用のリンクをお送りします。', 'Enter the address you log in with. We send you a link.'],
    submit: ['リンクを送る', 'Send the link'],
    sent: ['このアドレスのアカウントがあれば、再設定用のリンクをお送りしました。リンクは30分間、一度だけ使えます。届かないときは、迷惑メールの中もお確かめください。', 'If there is an account with this address, a link is on its way. It works once within 30 minutes. If nothing comes, look among the unwanted mail too.'],
    back: ['ログインに戻る', 'Back to the login'],
  },
  reset: {
    title: ['新しいパスワード', 'Choose a new password'],
    submit: ['このパスワードにする', 'Take this password'],
    done: ['パスワードを変更し、すべての端末からログアウトしました。新しいパスワードでログインしてください。', 'The password is changed and every device is logged out. Log in with the new one.'],
    invalid: ['このリンクは使用済みか、期限が切れています。', 'The link has been used or has run out.'],
    again: ['リンクをもう一度送る', 'Send another link'],
  },
  lead: ['企業の困りごとから、大学の研究へ。ひとつの案件として、契約と受入れまで。', 'From a company’s problem to university research, to the contract and the money received.'],
  points: {
    one: ['書いた言葉のどこが研究と合うかを、文で示します', 'Says in a sentence where your words meet the research'],
    two: ['大学のリエゾンが、期限のうちに必ずお返事します', 'A liaison of the university answers within a set time'],
    three: ['社名を伏せたまま相談を始められます', 'You can begin without showing your company’s name'],
  },
} as const satisfies Texts;
