import { hashPassword, passwordFits } from './password.js';

describe('password', () => {
  it('fits its own hash only', async () => {
    const hash = await hashPassword('a long password');
    expect(hash).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    await expect(passwordFits(hash, 'a long password')).resolves.toBe(true);
    await expect(passwordFits(hash, 'another password')).resolves.toBe(false);
  });

  it('never fits an account that does not exist', async () => {
    await expect(passwordFits(undefined, 'a long password')).resolves.toBe(false);
  });
});
