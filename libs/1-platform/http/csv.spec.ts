import { safeCell, toCsv } from './csv.js';

describe('a cell', () => {
  it.each([
    '=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', ' =1', '\u3000=1', '\n=1', ';=1', '＝1', '\uFEFF=1',
  ])('%j is no formula any more', (text) => {
    expect(safeCell(text)).toBe(`'${text}`);
  });

  it('loses NUL, which some spreadsheets skip', () => {
    expect(safeCell('\0=1')).toBe("'=1");
    expect(safeCell('a\0b')).toBe('ab');
  });

  it.each(['共同研究 A', '5-axis', 'a=b', '', '(株)山田'])('%j stays', (text) => {
    expect(safeCell(text)).toBe(text);
  });

  it('keeps numbers, negative ones too, and leaves nothing empty as zero', () => {
    expect([safeCell(-1), safeCell(0), safeCell(null)]).toEqual([-1, 0, '']);
  });
});

describe('a table', () => {
  it('is quoted where needed, with a byte order mark', () => {
    expect(toCsv(['年度', 'plan'], [[2021, null], ['=a,"b"', 7_150_000]])).toBe('\uFEFF年度,plan\r\n2021,\r\n"\'=a,""b""",7150000\r\n');
  });
});
