import { invitationLetter } from './invitation-letter.js';
import { registrationLetter, rejectionLetter } from './registration-letters.js';
import { securityLetter } from './security-letter.js';

const link = { address: 'https://musubi.example/invitation#token', until: '2026-10-08T00:30:00.000Z' };
const invited = { locale: 'ja', name: null, organisation: 'みちのく大学', organisationEn: 'Michinoku University', because: 'invited' } as const;
const person = { locale: 'ja', personName: '佐藤 花子', companyName: '東北電池株式会社' } as const;

describe('an invitation', () => {
  it('has the link alone on its line, and says whose it is and until when', () => {
    const { subject, text } = invitationLetter(invited, link);
    expect(subject).toBe('[Musubi] みちのく大学からの招待');
    expect(text.split('\n')).toContain(link.address);
    expect(text).toContain('リンクは一度だけ、2026年10月8日9:30まで使えます。');
    expect(text).not.toMatch(/null|undefined/u);
    expect(invitationLetter({ ...invited, locale: 'en', name: 'Hanako', because: 'approved' }, link).text).toMatch(/^Dear Hanako,\n\nYour registration for Michinoku University in Musubi is approved\./u);
  });

  it('has none for who has an account', () => {
    expect(invitationLetter(invited, undefined).text).toContain('すでにMusubiのアカウントがあります');
    expect(invitationLetter(invited, undefined).text).not.toContain('#');
  });
});

describe('a registration\'s letters', () => {
  it('ask to prove the address, or say that there is an account', () => {
    expect(registrationLetter(person, link).text).toMatch(/「東北電池株式会社」.*\nhttps:\/\/musubi\.example\/invitation#token\n/u);
    expect(registrationLetter(person, undefined).text).not.toContain('http');
  });

  it('carry no stranger\'s links or lines', () => {
    const { text } = registrationLetter({ ...person, personName: 'buy at https://evil.test/x\n\nnow', companyName: `www.evil.test ${'x'.repeat(200)}` }, undefined);
    expect(text).not.toMatch(/https?:|www\.|\/x|\n\nnow/u);
  });

  it('say why not', () => {
    expect(rejectionLetter({ ...person, reason: '法人番号を確認できません。' }).text).toContain('\n\n法人番号を確認できません。\n\n');
  });
});

test('a change of what one logs in with is told with its time, and what to do', () => {
  const letter = securityLetter('ja', { name: '佐藤 花子', what: 'password', at: '2026-10-01T00:30:00.000Z', address: 'https://musubi.example/forgotten-password' });
  expect(letter.subject).toBe('[Musubi] パスワードが変更されました');
  expect(letter.text).toMatch(/2026年10月1日9:30に、.*https:\/\/musubi\.example\/forgotten-password/su);
  expect(securityLetter('en', { name: 'Hanako', what: 'second_factor_reset', at: '2026-10-01T00:30:00.000Z', address: 'x' }).text).toContain('An administrator reset your second factor on 1 October 2026, 09:30 (Tokyo).');
});
