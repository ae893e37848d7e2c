import { basisPoints, sumYen, yen } from '@musubi/kernel';
import fc from 'fast-check';
import { counterDocument, type Invoice } from './invoice.js';
import { invoiceNumber } from './invoice-number.js';
import { type InvoiceLine, taxesByRate } from './invoice-taxes.js';
import { parseRegistrationNumber } from './registration-number.js';

const line = (amount: number, rateBp = 1_000, taxKind: InvoiceLine['taxKind'] = 'taxed'): InvoiceLine => ({ description: 'x', amount: yen(amount), taxKind, rateBp: basisPoints(rateBp) });

describe('a registration number', () => {
  it.each([
    ['T7123456789012', 'T7123456789012'], ['Ｔ７１２３-456789012', 'T7123456789012'], ['t 4011001098993', 'T4011001098993'],
    ['7123456789012', 'invoice.registration_number_invalid'], ['T8370005002147', 'invoice.registration_number_invalid'], ['T123', 'invoice.registration_number_invalid'],
  ])('%s: %s', (text, expected) => {
    const read = parseRegistrationNumber(text);
    expect(read.ok ? read.value : read.error.code).toBe(expected);
  });
});

test('an invoice number counts from 1', () => {
  expect(invoiceNumber('michinoku', 2026, 12)).toBe('MICHINOKU-INV-2026-0012');
  expect(() => invoiceNumber('M', 2026, 0)).toThrow(RangeError);
});

describe('tax by rate', () => {
  it('is rounded once for a rate, not for a line', () => {
    // Line by line it would be 0 three times.
    expect(taxesByRate([line(10), line(10), line(10)])).toMatchObject([{ amount: 30, net: 28, tax: 2 }]);
  });

  it('keeps rates and kinds apart, the highest first', () => {
    expect(taxesByRate([line(108, 800), line(7_150_000), line(500, 0, 'none'), line(300, 0, 'export')])).toMatchObject([
      { rateBp: 1_000, net: 6_500_000, tax: 650_000 }, { rateBp: 800, net: 100, tax: 8 }, { taxKind: 'export', tax: 0 }, { taxKind: 'none', net: 500, tax: 0 },
    ]);
  });

  it('adds up, and a counter-document takes all of it back', () => {
    const lines = fc.array(fc.record({ amount: fc.integer({ min: 1, max: 1_000_000_000 }), rateBp: fc.constantFrom(1_000, 800) }).map(({ amount, rateBp }) => line(amount, rateBp)), { minLength: 1, maxLength: 9 });
    fc.assert(fc.property(lines, (all) => {
      const taxes = taxesByRate(all);
      const amount = sumYen(all.map((one) => one.amount));
      expect(sumYen(taxes.map(({ net, tax }) => yen(net + tax)))).toBe(amount);
      for (const { rateBp, net, tax } of taxes) {
        // The exact tax is less than a yen above what is written.
        const inside = BigInt(net + tax) * BigInt(rateBp);
        expect(BigInt(tax) * BigInt(10_000 + rateBp) <= inside && inside < BigInt(tax + 1) * BigInt(10_000 + rateBp)).toBe(true);
      }
      const counter = counterDocument({ amount, lines: all, taxes } as unknown as Invoice);
      expect(counter.amount + amount).toBe(0);
      expect(sumYen(counter.taxes.map(({ net, tax }) => yen(net + tax)))).toBe(counter.amount);
    }), { numRuns: 1_000 });
  });
});
