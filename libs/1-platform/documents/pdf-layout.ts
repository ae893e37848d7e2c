import type { Content, createPdf, TableCell } from 'pdfmake';
import type { PrintedBlock, PrintedCell, PrintedDocument } from './printed-document.js';

const rule = '#b9b4ab';

/** How a document stands on A4 paper. */
export function pdfLayout({ title, language, blocks, footer }: PrintedDocument): Parameters<typeof createPdf>[0] {
  return {
    pageSize: 'A4', pageMargins: [48, 48, 48, 56], language, info: { title },
    defaultStyle: { font: 'body', fontSize: 9.5, lineHeight: 1.25 },
    content: [{ text: title, fontSize: 18, bold: true, alignment: 'center', margin: [0, 0, 0, 16] }, ...blocks.map(contentOf)],
    footer: (page, pages) => ({ text: `${footer}　${page} / ${pages}`, alignment: 'center', fontSize: 8, margin: [0, 16, 0, 0] }),
  };
}

function contentOf(block: PrintedBlock): Content {
  switch (block.kind) {
    case 'heading': return { text: block.text, bold: true, fontSize: 11, margin: [0, 10, 0, 4] };
    case 'text': return { text: block.text, alignment: block.align ?? 'left', margin: [0, 0, 0, 4] };
    case 'highlight': return {
      table: { widths: ['auto', '*'], body: [[{ text: block.label, bold: true }, { text: block.value, bold: true, fontSize: 14, alignment: 'right' }]] },
      layout: 'lightHorizontalLines', margin: [0, 8, 0, 8],
    };
    case 'facts': return {
      table: { widths: ['auto', '*'], body: block.facts.map(([label, value]) => [{ text: label, color: '#5a554d', noWrap: true }, written(value)]) },
      layout: 'noBorders', margin: [0, 0, 0, 6],
    };
    case 'table': return tableOf(block);
    case 'sides': return { columns: [{ width: '*', stack: block.left.map(contentOf) }, { width: 270, stack: block.right.map(contentOf) }], columnGap: 24, margin: [0, 0, 0, 8] };
  }
}

function tableOf({ columns, rows, sums = [] }: Extract<PrintedBlock, { kind: 'table' }>): Content {
  const line = (cells: readonly PrintedCell[], bold: boolean): TableCell[] => columns.map(({ align }, index) => (
    { text: written(cells[index] ?? ''), alignment: align ?? 'left', bold }));
  return {
    table: {
      headerRows: 1, widths: columns.map(({ width }) => (width === 'wide' ? '*' : 'auto')),
      body: [line(columns.map(({ title }) => title), true), ...rows.map((row) => line(row, false)), ...sums.map((row) => line(row, true))],
    },
    layout: { hLineColor: () => rule, vLineWidth: () => 0, hLineWidth: (index: number) => (index <= 1 || index === rows.length + 1 ? 0.8 : 0.3), paddingTop: () => 3, paddingBottom: () => 3 },
    margin: [0, 4, 0, 8],
  };
}

function written(cell: PrintedCell): string {
  return typeof cell === 'number' ? cell.toLocaleString('en-US') : cell;
}
