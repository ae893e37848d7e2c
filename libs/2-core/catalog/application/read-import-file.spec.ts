import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { needImportRow, parseRows, seedImportRow } from './import-row.js';
import { readImportFile } from './read-import-file.js';

const bom = '\u{FEFF}';
let directory: string;

beforeAll(() => { directory = mkdtempSync(join(tmpdir(), 'musubi-import-')); });
afterAll(() => { rmSync(directory, { recursive: true }); });

const read = async (content: string | Uint8Array) => {
  const file = join(directory, 'file');
  writeFileSync(file, content);
  return readImportFile(file);
};

const csv = 'externalId,title_ja,body_ja,keywords,fieldCodes,trl,region,confidentiality\r\n'
  + 'S-1,"題, 一","一行目\r\n二行目",電池;合成、界面,36020;26040,4,宮城県,public\r\n\r\nS-2,題二,本文,,,,,\r\n';

describe('a file to import', () => {
  it.each([['without', ''], ['with', bom]])('is CSV %s a byte order mark', async (_, mark) => {
    const { rows, problems } = await read(mark + csv);
    expect(problems).toEqual([]);
    const parsed = parseRows(seedImportRow, rows);
    expect(parsed.problems).toEqual([]);
    expect(parsed.rows.map(({ row }) => row)).toEqual([
      {
        externalId: 'S-1', title_ja: '題, 一', body_ja: '一行目\r\n二行目', keywords: ['電池', '合成', '界面'], fieldCodes: ['36020', '26040'], trl: 4,
        region: '宮城県', confidentiality: 'public', kind: 'result',
      },
      { externalId: 'S-2', title_ja: '題二', body_ja: '本文', keywords: [], fieldCodes: [], confidentiality: 'public', kind: 'result' },
    ]);
  });

  it.each([['without', ''], ['with', bom]])('is JSON lines %s a byte order mark, nulls and unknown keys allowed', async (_, mark) => {
    const { rows } = await read(`${mark}{"externalId":"S-1","title_ja":"題","title_en":null,"keywords":["a"],"fieldCodes":null,"trl":4,"expected":["x"]}\n\n{"externalId":"S-2"}\n`);
    expect(rows.map(({ line }) => line)).toEqual([1, 3]);
    expect(parseRows(seedImportRow, rows)).toMatchObject({ problems: [], rows: [{ row: { title_ja: '題', keywords: ['a'], fieldCodes: [], trl: 4 } }, { line: 3 }] });
  });

  it('names the line that is no JSON, and goes on reading', async () => {
    const { rows, problems } = await read('{"externalId":"S-1"}\n{"externalId":\n{"externalId":"S-3"}');
    expect(rows).toHaveLength(2);
    expect(problems).toMatchObject([{ line: 2, code: 'import.not_json' }]);
  });

  it('is refused when it is not UTF-8, or no table', async () => {
    expect(await read(new Uint8Array([0x83, 0x56, 0x81]))).toMatchObject({ rows: [], problems: [{ code: 'import.not_utf8' }] });
    expect(await read('externalId,title_ja\nS-1,題,多すぎる\n')).toMatchObject({ rows: [], problems: [{ line: 2, code: 'import.not_csv' }] });
    expect(await read('')).toEqual({ rows: [], problems: [] });
  });

  it.each([
    ['a ZIP archive', '504b03041400'], ['an Excel workbook of old', 'd0cf11e0a1b11ae1'], ['gzip', '1f8b0800'], ['a PDF', '255044462d312e37'], ['text with a zero', '616200'],
  ])('is refused by its bytes, whatever it is called, when it is %s', async (_kind, hex) => {
    expect(await read(Buffer.from(hex, 'hex'))).toMatchObject({ rows: [], problems: [{ line: 1, code: 'import.not_text' }] });
  });

  it('is refused when it is too large, without being read to its end', async () => {
    // Nobody could read this to its end; what it says of its size is nothing.
    expect(await readImportFile('/dev/zero')).toMatchObject({ rows: [], problems: [{ code: 'import.too_large' }] });
  });

  it('is refused with too many rows or one that does not end', async () => {
    const tooMany = { rows: [], problems: [{ code: 'import.too_many_rows' }] };
    expect(await read(`externalId\n${'a\n'.repeat(100_001)}`)).toMatchObject(tooMany);
    expect(await read('{}\n'.repeat(100_001))).toMatchObject(tooMany);
    expect((await read(`externalId\n${'a\n'.repeat(100_000)}`)).rows).toHaveLength(100_000);
    expect(await read(`externalId,title_ja\nS-1,"${'a'.repeat(1_100_000)}`)).toMatchObject({ rows: [], problems: [{ code: 'import.not_csv' }] });
  });
});

describe('a row', () => {
  const problems = (value: object, schema: typeof seedImportRow | typeof needImportRow = seedImportRow) =>
    parseRows<{ externalId: string }>(schema as never, [{ line: 7, value }]).problems;

  it('needs an external id that can be seen', () => {
    for (const value of [{}, { externalId: '' }, { externalId: '\u0000 \u200b' }, { externalId: null }]) {
      expect(problems(value)).toMatchObject([{ line: 7, field: 'externalId', message: 'is missing' }]);
    }
  });

  it('says what is wrong with each field', () => {
    expect(problems({ externalId: 'a', trl: 'high', confidentiality: 'secret', kind: 'magic', title_ja: 5 }).map(({ field }) => field).sort())
      .toEqual(['confidentiality', 'kind', 'title_ja', 'trl']);
    expect(problems({ externalId: 'a', budget: 'much' }, needImportRow)).toMatchObject([{ field: 'budget', message: 'must be min-max in whole yen' }]);
  });

  it.each([['3000000-8000000', { min: 3_000_000, max: 8_000_000 }], ['3000000-', { min: 3_000_000, max: null }], ['〜8000000', { min: null, max: 8_000_000 }]])(
    'takes the budget %s', (budget, expected) => {
      expect(parseRows(needImportRow, [{ line: 1, value: { externalId: 'a', budget, anonymous: 'true' } }]).rows[0]?.row)
        .toMatchObject({ budget: expected, anonymous: true });
    });
});
