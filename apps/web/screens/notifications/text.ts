import type { Texts } from '../../app/i18n/texts';

export const notificationText = {
  title: ['お知らせのメール', 'News by mail'],
  intro: ['画面のお知らせは、いつもすぐに届きます。ここでは、メールで受け取るかどうかを選びます。契約や入金のお知らせは、いつもメールでも届きます。', 'News in the app always comes at once. Here you choose what is mailed as well. News of contracts and money is always mailed.'],
  news: {
    newMatches: ['新しい候補', 'New matches'],
    withdrawnMatches: ['取り下げられた候補', 'Withdrawn matches'],
    answers: ['大学からの返事', 'Answers of universities'],
  },
  way: {
    at_once: ['すぐに', 'At once'],
    daily: ['一日一回まとめて', 'Once a day'],
    none: ['メールは不要', 'No mail'],
  },
  digestAt: ['まとめて受け取る時刻', 'When to send the digest'],
  digestAtHint: ['日本時間。土日、祝日、年末年始はお休みし、次の日にまとめます。', 'Tokyo time. Not on weekends, holidays and around New Year; then on the next working day.'],
  save: ['保存する', 'Save'],
  saved: ['保存しました', 'Saved'],
} as const satisfies Texts;
