import { isCommonPassword } from './common-passwords.js';

describe('isCommonPassword', () => {
  it.each(['1qaz2wsx3edc', 'qwertyqwerty', 'password1234', 'unbelievable', 'finalfantasy'])('knows %s', (word) => {
    expect(isCommonPassword(word)).toBe(true);
  });

  it.each(['musubi-demo-2021', 'correct horse battery', '740918365274', ''])('does not know %s', (word) => {
    expect(isCommonPassword(word)).toBe(false);
  });

  it('takes no longer than a moment', () => {
    // Of the processor's time: a busy machine is no fault of the list.
    const before = process.cpuUsage();
    for (let index = 0; index < 10_000; index += 1) isCommonPassword(`a password of number ${index}`);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(2_000);
  });
});
