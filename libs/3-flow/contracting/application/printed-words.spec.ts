import { dayIn, percent } from './printed-words.js';

describe('on a printed page', () => {
  it('a rate is written exactly', () => {
    expect([0, 5, 800, 825, 850, 1_000, 10_000].map(percent)).toEqual(['0%', '0.05%', '8%', '8.25%', '8.50%', '10%', '100%']);
  });

  it('a day is written as its language writes it', () => {
    expect([dayIn('ja', '2021-04-01'), dayIn('ja', '2021-10-20'), dayIn('en', '2021-04-01')]).toEqual(['2021年4月1日', '2021年10月20日', '2021-04-01']);
  });
});
