import { newTotpSecret, stepOfCode, totpUri } from './totp-codes.js';

/** RFC 6238, appendix B, SHA-1: the seed `12345678901234567890`; six of the eight digits. */
const seed = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number): Date => new Date(seconds * 1_000);

describe('stepOfCode', () => {
  it.each([[59, '287082', 1], [1_111_111_109, '081804', 37_037_036], [1_234_567_890, '005924', 41_152_263], [20_000_000_000, '353130', 666_666_666]])(
    'agrees with the RFC at %i s', (time, code, step) => {
      expect(stepOfCode(seed, code, at(time))).toBe(step);
    });

  it('takes the neighbouring steps and tells which one it was, no further', () => {
    expect([29, 30, 59, 60, 89, 90].map((time) => stepOfCode(seed, '287082', at(time)))).toEqual([1, 1, 1, 1, 1, undefined]);
  });

  it('takes full-width digits and spaces, and nothing else', () => {
    expect(stepOfCode(seed, ' ２８７ ０８２', at(59))).toBe(1);
    for (const code of ['', '28708', '2870821', '94287082', 'abcdef', '0x1234', '000000']) expect(stepOfCode(seed, code, at(59))).toBeUndefined();
  });

  it('makes a secret of 32 letters, another one each time, and an address that names it', () => {
    const [one, two] = [newTotpSecret(), newTotpSecret()];
    expect(one).toMatch(/^[A-Z2-7]{32}$/u);
    expect(two).not.toBe(one);
    expect(totpUri(one, 'hanako@musubi.example')).toBe(`otpauth://totp/Musubi:hanako%40musubi.example?issuer=Musubi&secret=${one}&algorithm=SHA1&digits=6&period=30`);
  });
});
