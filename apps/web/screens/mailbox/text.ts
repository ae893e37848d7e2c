import type { Texts } from '../../app/i18n/texts';

export const mailboxText = {
  title: ['デモ用メール', 'Demo mailbox'],
  intro: ['この端末のデモ環境が送ったメールです。外部には送られていません。', 'Mails the demo on this machine has sent. None of them left it.'],
  list: ['メールの一覧', 'List of mails'],
  detail: ['メールの内容', 'The mail'],
  to: ['宛先', 'To'],
  from: ['差出人', 'From'],
  date: ['日時', 'Date'],
  empty: ['メールはまだありません', 'No mail yet'],
  emptyHint: ['ニーズを投稿したり候補を判断したりすると、お知らせのメールがここに届きます。', 'Post a need or decide on a match and the mails will arrive here.'],
  absent: ['この環境にはデモ用メールがありません', 'There is no demo mailbox here'],
  absentHint: ['本物のメールサーバーにつながっているか、別の端末から開いています。', 'Mail goes to a real server, or you are on another machine.'],
} as const satisfies Texts;
