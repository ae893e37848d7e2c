import { japaneseEraDate } from './japanese-era.js';
import { plainDate } from './plain-date.js';

describe('japaneseEraDate', () => {
  it.each([
    ['2019-04-01', '平成31年4月1日'],
    ['2019-04-30', '平成31年4月30日'],
    ['2019-05-01', '令和元年5月1日'],
    ['2020-01-01', '令和2年1月1日'],
    ['1989-01-07', '昭和64年1月7日'],
    ['1989-01-08', '平成元年1月8日'],
    ['1926-12-25', '昭和元年12月25日'],
    ['1907-06-22', '1907年6月22日'],
  ])('%s is %s', (date, shown) => {
    expect(japaneseEraDate(plainDate(date))).toBe(shown);
  });
});
