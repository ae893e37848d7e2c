import { yen } from '@musubi/kernel';
import { receiveMoney } from './receive-money.js';

const parts = { direct: yen(5_000_000), overhead: yen(1_500_000), tax: yen(650_000), other: yen(0) };
const instalments = [
  { id: 'a', sequence: 1, amount: yen(3_575_000), received: yen(0) },
  { id: 'b', sequence: 2, amount: yen(3_575_000), received: yen(0) },
];

describe('money received', () => {
  it('is split in the contract’s proportion and pays the oldest open instalments', () => {
    expect(receiveMoney({ parts, instalments }, yen(7_150_000))).toEqual({
      ok: true,
      value: { split: parts, allocations: [{ instalmentId: 'a', amount: 3_575_000 }, { instalmentId: 'b', amount: 3_575_000 }], unallocated: 0 },
    });
    expect(receiveMoney({ parts, instalments }, yen(3_575_000), { instalmentId: 'b' })).toMatchObject({
      value: { split: { direct: 2_500_000, overhead: 750_000, tax: 325_000, other: 0 }, allocations: [{ instalmentId: 'b' }] },
    });
  });

  it('splits by all that came before, so that the splits add up to the contract', () => {
    const first = receiveMoney({ parts, instalments }, yen(1));
    const paid = [{ ...instalments[0], id: 'a', sequence: 1, amount: yen(3_575_000), received: yen(1) }, ...instalments.slice(1)];
    const rest = receiveMoney({ parts, instalments: paid }, yen(7_149_999));
    if (!first.ok || !rest.ok) throw new Error('both fit');
    for (const part of ['direct', 'overhead', 'tax', 'other'] as const) {
      expect(first.value.split[part] + rest.value.split[part]).toBe(parts[part]);
    }
  });

  it('keeps what is too much apart when it is said to be', () => {
    const much = receiveMoney({ parts, instalments }, yen(7_150_011), { mayExceed: true });
    expect(much).toMatchObject({ ok: true, value: { unallocated: 11, allocations: [{ amount: 3_575_000 }, { amount: 3_575_000 }] } });
    expect(receiveMoney({ parts, instalments }, yen(3_575_011), { mayExceed: true, instalmentId: 'b' })).toMatchObject({ value: { unallocated: 11, allocations: [{ instalmentId: 'b' }] } });
    expect(receiveMoney({ parts, instalments }, yen(1), { mayExceed: true, instalmentId: 'c' })).toMatchObject({ error: { code: 'receipt.instalment_unknown' } });
    const paid = instalments.map((each) => ({ ...each, received: each.amount }));
    expect(receiveMoney({ parts, instalments: paid }, yen(11), { mayExceed: true })).toMatchObject({ value: { unallocated: 11, allocations: [] } });
  });

  it('refuses what is not owed', () => {
    expect(receiveMoney({ parts, instalments }, yen(7_150_001))).toMatchObject({ ok: false, error: { code: 'receipt.exceeds_open' } });
  });
});
