import readSheet from 'read-excel-file/node';
import { pdfText } from '../../../test/servers/pdf-text.js';
import { PdfWriter } from './pdf-writer.js';
import type { PrintedDocument } from './printed-document.js';
import { SheetWriter } from './sheet-writer.js';

const document: PrintedDocument = {
  title: '御見積書', language: 'ja', footer: 'みちのく大学',
  blocks: [
    { kind: 'sides', left: [{ kind: 'text', text: '東北電池株式会社 御中' }], right: [{ kind: 'facts', facts: [['番号', 'U-2026-0001'], ['合計', 7_150_000]] }] },
    { kind: 'heading', text: '明細' },
    { kind: 'highlight', label: '合計金額', value: '7,150,000円' },
    {
      kind: 'table', columns: [{ title: '費目', width: 'wide' }, { title: '金額', align: 'right' }],
      rows: [['=HYPERLINK("http://x")', 6_500_000], ['消費税（10%）', 650_000]], sums: [['合計', 7_150_000]],
    },
  ],
};

test('a PDF can be read back, in Japanese, and is small', async () => {
  const pdf = await new PdfWriter().write(document);
  const text = await pdfText(pdf);
  for (const word of ['御見積書', '東北電池株式会社 御中', 'U-2026-0001', '消費税（10%）', '7,150,000円', '6,500,000', 'みちのく大学', '1 / 1']) expect(text).toContain(word);
  expect(pdf.length).toBeLessThan(60_000);
});

test('a long table goes on over pages with its head', async () => {
  const rows = Array.from({ length: 120 }, (_, index) => [`明細 ${index + 1}`, index]);
  const text = await pdfText(await new PdfWriter().write({ ...document, blocks: [{ kind: 'table', columns: [{ title: '費目', width: 'wide' }, { title: '金額' }], rows }] }));
  expect(text).toContain('明細 120');
  expect(text.split('費目').length).toBeGreaterThan(3);
});

test('no text makes it read a file', async () => {
  const named = { ...document, blocks: [{ kind: 'text', text: 'x', image: '/etc/hostname' }] } as unknown as PrintedDocument;
  expect(await pdfText(await new PdfWriter().write(named))).toContain('御見積書');
});

test('a sheet can be read back: numbers are numbers, and no text is a formula', async () => {
  const [sheet] = await readSheet(await new SheetWriter().write(document));
  const rows = sheet?.data ?? [];
  expect(rows[0]?.[0]).toBe('御見積書');
  expect(rows).toContainEqual(['合計', 7_150_000]);
  expect(rows).toContainEqual(['=HYPERLINK("http://x")', 6_500_000]);
});
