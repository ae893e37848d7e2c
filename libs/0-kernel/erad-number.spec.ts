import { checkEradNumber } from './erad-number.js';

describe('e-Rad researcher number', () => {
  it('is quiet where the observed rule holds', () => {
    // 0 + 2·0 + 1 + 2·2 + 3 + 2·4 + 5 = 21
    expect(checkEradNumber('10012345')).toEqual({ valid8digits: true, warning: null });
  });

  it('only warns where it does not', () => {
    expect(checkEradNumber('20012345')).toEqual({ valid8digits: true, warning: 'erad_number.check_digit_unusual' });
  });

  it.each(['', '1234567', '123456789', '1234567a'])('warns of %j, which has not 8 digits', (text) => {
    expect(checkEradNumber(text)).toEqual({ valid8digits: false, warning: 'erad_number.not_8_digits' });
  });
});
