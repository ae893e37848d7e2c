import { isFreeMail, isMailOf } from './mail-domain.js';

describe('the domain of an address', () => {
  it.each([
    ['hanako@example.jp', true], ['hanako@sales.example.jp', true], ['hanako@notexample.jp', false], ['hanako@example.jp.evil.test', false], ['"a@example.jp"@evil.test', false],
  ])('%s belongs to example.jp: %s', (email, expected) => {
    expect(isMailOf(email, 'Example.JP')).toBe(expected);
  });

  it.each([['hanako@gmail.com', true], ['hanako@yahoo.co.jp', true], ['hanako@gmail.com.example.jp', false], ['gmail.com@example.jp', false]])('%s is open to anybody: %s', (email, expected) => {
    expect(isFreeMail(email)).toBe(expected);
  });
});
