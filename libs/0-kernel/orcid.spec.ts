import { parseOrcid } from './orcid.js';

describe('ORCID iD', () => {
  it.each([
    ['0000-0002-1825-0097', '0000-0002-1825-0097'],
    ['0000-0002-1694-233X', '0000-0002-1694-233X'],
    ['000000021694233x', '0000-0002-1694-233X'],
    ['https://orcid.org/0000-0002-1825-0097', '0000-0002-1825-0097'],
  ])('%s is %s', (text, orcid) => {
    expect(parseOrcid(text)).toEqual({ ok: true, value: orcid });
  });

  it.each([
    ['0000-0002-1825-0098', 'orcid.check_digit_wrong'],
    ['0000-0002-1694-2330', 'orcid.check_digit_wrong'],
    ['0000-0002-1825-009', 'orcid.malformed'],
    ['https://evil.example/0000-0002-1825-0097', 'orcid.malformed'],
    ['', 'orcid.malformed'],
  ])('%j fails with %s', (text, code) => {
    expect(parseOrcid(text)).toMatchObject({ ok: false, error: { code } });
  });
});
