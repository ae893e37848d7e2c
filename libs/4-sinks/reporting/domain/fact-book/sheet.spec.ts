import fc from 'fast-check';
import { factBookCells, type SheetCell, sheetWarnings } from './sheet.js';

function sheet(values: Readonly<Record<string, readonly (number | null)[]>>): SheetCell[] {
  return Object.entries(values).map(([cell, of]) => ({ cell, values: of.map((value, index) => ({ fiscalYear: 2014 + index, value, counted: null, stated: null })) }));
}

describe('the published sheet', () => {
  const published = sheet({
    'joint_research.all.count': [1_624, 1_833], 'joint_research.all.amount': [6_929_358, 7_180_264],
    'joint_research.private.count': [1_371, 1_371], 'joint_research.private.amount': [4_840_830, 5_066_861],
    'joint_research.large.count': [1_067, 1_045], 'joint_research.large.amount': [3_963_155, 3_997_661],
    'joint_research.sme.count': [304, 326], 'joint_research.sme.amount': [877_675, 1_069_180],
    'joint_research.private_10m.count': [112, 131],
  });

  it('is 20 off in its FY2015 amount: a warning, no refusal', () => {
    expect(sheetWarnings(published)).toEqual([
      { code: 'fact_book.sum_differs', cell: 'joint_research.private.amount', fiscalYear: 2015, expected: 5_066_841, found: 5_066_861 },
    ]);
  });
});

it('compares nothing with a blank', () => {
  expect(sheetWarnings(sheet({ 'joint_research.private.count': [10], 'joint_research.large.count': [null], 'joint_research.sme.count': [3] }))).toEqual([]);
});

it('warns of parts that are more than the whole', () => {
  const found = sheetWarnings(sheet({ 'commissioned_research.private.count': [10], 'commissioned_research.all.count': [9], 'commissioned_research.private_10m.count': [11] }));
  expect(found.map(({ code, cell }) => `${code} ${cell}`)).toEqual([
    'fact_book.more_than_whole commissioned_research.private.count', 'fact_book.more_than_whole commissioned_research.private_10m.count',
  ]);
});

it('says nothing of what adds up, whatever it is', () => {
  const figure = fc.integer({ min: 0, max: 100_000_000 });
  fc.assert(fc.property(figure, figure, figure, (large, sme, others) => {
    expect(sheetWarnings(sheet({
      'joint_research.large.amount': [large], 'joint_research.sme.amount': [sme], 'joint_research.private.amount': [large + sme], 'joint_research.all.amount': [large + sme + others],
    }))).toEqual([]);
  }), { numRuns: 1_000 });
});

it('has each cell once', () => {
  expect(new Set(factBookCells).size).toBe(factBookCells.length);
});
