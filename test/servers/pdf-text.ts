import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** What a reader of the PDF finds written in it, page after page. */
export async function pdfText(pdf: Buffer): Promise<string> {
  const reader = spawn(process.execPath, [join(__dirname, 'read-pdf.mjs')], { stdio: ['pipe', 'pipe', 'inherit'] });
  reader.stdin.end(pdf);
  const [read, [code]] = await Promise.all([text(reader.stdout), once(reader, 'close') as Promise<[number]>]);
  if (code !== 0) throw new Error(`the PDF cannot be read: ${code}`);
  return read;
}
