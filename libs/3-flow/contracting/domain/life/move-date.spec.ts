import { plainDate } from '@musubi/kernel';
import { moveDate } from './move-date.js';

const setting = { today: plainDate('2026-05-01'), startDate: plainDate('2026-04-01'), lastChangedOn: plainDate('2026-03-20') };

describe('the day of a move', () => {
  it('is today unless said otherwise', () => {
    expect(moveDate('complete', undefined, setting)).toEqual({ ok: true, value: '2026-05-01' });
    expect(moveDate('complete', '2026-04-30', setting)).toEqual({ ok: true, value: '2026-04-30' });
    expect(moveDate('submit', '2000-01-01', { ...setting, lastChangedOn: null })).toMatchObject({ ok: true });
  });

  it.each([
    ['no date', '2026-02-30', 'contract.date_invalid'],
    ['tomorrow', '2026-05-02', 'contract.date_in_future'],
    ['before the last change', '2026-03-19', 'contract.date_out_of_order'],
    ['before the term', '2026-03-31', 'contract.date_out_of_order'],
  ])('is not %s', (_, said, code) => {
    expect(moveDate('activate', said, setting)).toMatchObject({ error: { code, path: 'date' } });
  });
});
