import { corporateNumberCheckDigit, parseCorporateNumber } from './corporate-number.js';

describe('corporate number', () => {
  it.each(['7123456789012', '4011001098993', '2120901007402', '1180305003290', '7000012050002'])(
    '%s is valid',
    (text) => {
      expect(parseCorporateNumber(text)).toEqual({ ok: true, value: text });
    },
  );

  it('folds width, spaces and hyphens', () => {
    expect(parseCorporateNumber(' ７-0000-1205-0002 ')).toEqual({ ok: true, value: '7000012050002' });
  });

  it('refuses a wrong check digit', () => {
    expect(parseCorporateNumber('8370005002147')).toMatchObject({
      error: { code: 'corporate_number.check_digit_wrong' },
    });
  });

  it.each(['', '700001205000', '70000120500022', 'T000012050002'])('%j has not 13 digits', (text) => {
    expect(parseCorporateNumber(text)).toMatchObject({ error: { code: 'corporate_number.not_13_digits' } });
  });

  it('computes a check digit from 1 to 9', () => {
    expect(corporateNumberCheckDigit('000012050002')).toBe(7);
    expect(corporateNumberCheckDigit('000000000000')).toBe(9);
    expect(() => corporateNumberCheckDigit('1')).toThrow(RangeError);
  });
});
