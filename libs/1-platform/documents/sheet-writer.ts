import { Injectable } from '@nestjs/common';
import type { Cell, Row } from 'write-excel-file/node';
import type { PrintedBlock, PrintedCell, PrintedDocument } from './printed-document.js';

/** Writes documents as XLSX: one sheet, the blocks below each other. Texts are typed as texts, so none is taken for a formula. */
@Injectable()
export class SheetWriter {
  async write({ title, blocks, footer }: PrintedDocument): Promise<Buffer> {
    const { default: writeSheet } = await import('write-excel-file/node');
    const rows: Row[] = [[cellOf(title, true)], [], ...blocks.flatMap(rowsOf), [], [cellOf(footer)]];
    const widths = Array.from({ length: Math.max(...rows.map((row) => row.length)) }, (_, index) => ({ width: index === 0 ? 36 : 18 }));
    return writeSheet(rows, { columns: widths, sheet: sheetName(title) }).toBuffer();
  }
}

function rowsOf(block: PrintedBlock): Row[] {
  switch (block.kind) {
    case 'heading': return [[], [cellOf(block.text, true)]];
    case 'text': return block.text.split('\n').map((line) => [cellOf(line)]);
    case 'highlight': return [[cellOf(block.label, true), cellOf(block.value, true)]];
    case 'facts': return block.facts.map(([label, value]) => [cellOf(label), cellOf(value)]);
    case 'table': return [
      block.columns.map((column) => cellOf(column.title, true)),
      ...block.rows.map((row) => row.map((cell) => cellOf(cell))),
      ...(block.sums ?? []).map((row) => row.map((cell) => cellOf(cell, true))),
      [],
    ];
    case 'sides': return [...block.left.flatMap(rowsOf), ...block.right.flatMap(rowsOf), []];
  }
}

function cellOf(value: PrintedCell, strong = false): Cell {
  const style = strong ? { fontWeight: 'bold' as const } : {};
  if (value === '') return null;
  return typeof value === 'number' ? { value, type: Number, format: Number.isInteger(value) ? '#,##0' : '#,##0.00', ...style } : { value, type: String, ...style };
}

/** Excel refuses these characters and more than 31. */
function sheetName(title: string): string {
  return title.replace(/[[\]:*?/\\]/gu, ' ').slice(0, 31);
}
