import { hashOfRecoveryCode, newRecoveryCodes } from './recovery-codes.js';

test('ten codes, found again however they are typed, and by nothing else', async () => {
  const { codes, salt, hashes } = await newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}$/u);
  const first = codes[0] ?? '';
  for (const typed of [first, first.toUpperCase(), first.replace('-', ''), ` ${first.replace('-', ' ‐ ')}`, first.replaceAll('1', 'l').replaceAll('0', 'O')]) {
    expect((await hashOfRecoveryCode(typed, salt)).equals(hashes[0] ?? Buffer.alloc(0))).toBe(true);
  }
  expect(hashes.some((hash) => hash.equals(Buffer.from('')))).toBe(false);
  expect((await hashOfRecoveryCode('aaaaa-aaaaa', salt)).equals(hashes[0] ?? Buffer.alloc(0))).toBe(false);
});
