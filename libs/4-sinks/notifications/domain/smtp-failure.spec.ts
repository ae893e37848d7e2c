import { smtpFailureInWords, smtpFailureOf } from './smtp-failure.js';

const error = (facts: object): Error => Object.assign(new Error('smtp'), facts);

test.each([
  ['an unknown mailbox', { code: 'EENVELOPE', responseCode: 550, response: '550 5.1.1 User unknown' }, 'recipient_refused'],
  ['an unknown mailbox without an enhanced code', { code: 'EENVELOPE', responseCode: 550, response: '550 no such user' }, 'recipient_refused'],
  ['a closed mailbox', { code: 'EENVELOPE', responseCode: 550, response: '550 5.2.1 disabled' }, 'recipient_refused'],
  ['relaying denied, which the operator mends', { code: 'EENVELOPE', responseCode: 550, response: '550 5.7.1 Relaying denied' }, 'mail_refused'],
  ['greylisting', { code: 'EENVELOPE', responseCode: 450, response: '450 4.2.0 try later' }, 'mail_refused'],
  ['a full mailbox', { code: 'EENVELOPE', responseCode: 552, response: '552 5.2.2 full' }, 'mail_refused'],
  ['a message refused after its data', { code: 'EMESSAGE', responseCode: 451 }, 'mail_refused'],
  ['a server that closes down', { code: 'EENVELOPE', responseCode: 421 }, 'server_away'],
  ['no connection', { code: 'ESOCKET' }, 'server_away'],
  ['a wrong password', { code: 'EAUTH', responseCode: 535 }, 'server_away'],
  ['anything unknown', {}, 'server_away'],
] as const)('%s', (_case, facts, expected) => {
  expect(smtpFailureOf(error(facts))).toBe(expected);
});

test('is told without a word of the server\'s, which may repeat the letter', () => {
  const response = '554 5.7.1 refused: https://musubi.example/reset-password#kanaria';
  expect(smtpFailureInWords(error({ code: 'EMESSAGE', responseCode: 554, response, message: response }))).toBe('the mail server did not take the letter EMESSAGE 554 5.7.1');
  expect(smtpFailureInWords(error({ code: 'kanaria', responseCode: 'kanaria', response: 'kanaria' }))).toBe('the mail server did not take the letter');
});
