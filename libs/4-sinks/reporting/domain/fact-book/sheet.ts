const researches = ['joint_research', 'commissioned_research'] as const;
const groups = ['all', 'private', 'large', 'sme'] as const;

/** Counted from the university's own contracts, unless a source states another figure. Amounts are in thousand yen. */
export const countedCells: readonly string[] = researches.flatMap((research) => [
  ...groups.flatMap((group) => [`${research}.${group}.count`, `${research}.${group}.amount`]), `${research}.private_10m.count`,
]);

/** Only what sources state. The staff's band is its lower bound: 0, 10, 20, 30 or 50 people and more. */
const statedCells = [
  'staff.band', 'researchers', 'joint_research.rank', 'commissioned_research.rank',
  'patents.applications', 'patents.held', 'patents.licensed', 'patents.licence_income',
];

/** The cells of the fact book's sheet (大学ファクトブック; domain facts, §5), in its order. */
export const factBookCells: readonly string[] = [...countedCells, ...statedCells];

/** Applications in one technical field, as a source names it: a figure's subject is this with `.` and the field. */
export const patentField = 'patents.field';

/** The sheet has the fields with the most applications (domain facts, §5). */
export const mostPatentFields = 10;

/** A technical field of a fiscal year and how many patents were applied for in it. */
export interface PatentField {
  readonly fiscalYear: number;
  readonly field: string;
  readonly applications: number;
  readonly source: string;
}

export interface SheetValue {
  readonly fiscalYear: number;
  /** What stands in the sheet: what a source states, else what is counted; null where neither is: a blank stays blank. */
  readonly value: number | null;
  readonly counted: number | null;
  readonly stated: { readonly value: number; readonly source: string } | null;
}

export interface SheetCell {
  readonly cell: string;
  readonly values: readonly SheetValue[];
}

/** Something that does not fit together. The sheet is shown all the same: sources have such errors. */
export interface SheetWarning {
  readonly code: 'fact_book.sum_differs' | 'fact_book.more_than_whole';
  readonly cell: string;
  readonly fiscalYear: number;
  readonly expected: number;
  readonly found: number;
}

/**
 * Private contracts are those with large companies and those with small and medium ones; they are some of all, and the large
 * amounts are some of them. What is blank is not compared.
 */
export function sheetWarnings(cells: readonly SheetCell[]): SheetWarning[] {
  const values = new Map(cells.flatMap(({ cell, values: of }) => of.map(({ fiscalYear, value }) => [`${cell} ${fiscalYear}`, value] as const)));
  const years = [...new Set(cells.flatMap(({ values: of }) => of.map(({ fiscalYear }) => fiscalYear)))];
  return researches.flatMap((research) => years.flatMap((fiscalYear) => {
    const at = (cell: string): number | null => values.get(`${research}.${cell} ${fiscalYear}`) ?? null;
    const about = { fiscalYear, research };
    return [
      ...(['count', 'amount'] as const).flatMap((measure) => [
        ...sumDiffers({ ...about, cell: `private.${measure}` }, at(`private.${measure}`), [at(`large.${measure}`), at(`sme.${measure}`)]),
        ...moreThan({ ...about, cell: `private.${measure}` }, at(`private.${measure}`), at(`all.${measure}`)),
      ]),
      ...moreThan({ ...about, cell: 'private_10m.count' }, at('private_10m.count'), at('private.count')),
    ];
  }));
}

interface About {
  readonly research: string;
  readonly cell: string;
  readonly fiscalYear: number;
}

function sumDiffers({ research, cell, fiscalYear }: About, found: number | null, parts: readonly (number | null)[]): SheetWarning[] {
  const known = parts.filter((part) => part !== null);
  if (found === null || known.length < parts.length) return [];
  const expected = known.reduce((sum, part) => sum + part, 0);
  return expected === found ? [] : [{ code: 'fact_book.sum_differs', cell: `${research}.${cell}`, fiscalYear, expected, found }];
}

function moreThan({ research, cell, fiscalYear }: About, found: number | null, whole: number | null): SheetWarning[] {
  return found === null || whole === null || found <= whole ? [] : [{ code: 'fact_book.more_than_whole', cell: `${research}.${cell}`, fiscalYear, expected: whole, found }];
}
