import { passwordResetLetter } from './password-reset-letter.js';

describe('passwordResetLetter', () => {
  it('has the link alone on its line, says until when, and what to do if it was somebody else', () => {
    expect(passwordResetLetter('ja', '佐藤 花子', 'https://musubi.example/reset-password#x', '2026-10-01T00:30:00.000Z')).toEqual({
      subject: '[Musubi] パスワードの再設定',
      text: [
        '佐藤 花子 様', '', 'パスワードの再設定のご依頼を受け付けました。次のリンクから新しいパスワードを設定してください。', 'https://musubi.example/reset-password#x', '',
        'リンクは一度だけ、2026年10月1日9:30まで使えます。', '', 'お心当たりがない場合は、何もなさらなくて結構です。パスワードは変わりません。', '',
        '--', 'このメールはMusubi（結び）が自動でお送りしています。ご返信には対応できません。', '',
      ].join('\n'),
    });
    expect(passwordResetLetter('en', 'Hanako', 'https://musubi.example/reset-password#x', '2026-10-01T00:30:00.000Z').text)
      .toContain('The link works once, until 1 October 2026, 9:30 (Tokyo).'.replace('9:30', '09:30'));
  });
});
