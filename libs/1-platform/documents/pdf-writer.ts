import { createRequire } from 'node:module';
import { Injectable } from '@nestjs/common';
import { pdfLayout } from './pdf-layout.js';
import type { PrintedDocument } from './printed-document.js';

const regular = '@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf';
const bold = '@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf';

/** Writes documents as PDF, in a font that has Japanese; only the characters that are used go into the file. */
@Injectable()
export class PdfWriter {
  private loaded: Promise<typeof import('pdfmake')> | undefined;

  async write(document: PrintedDocument): Promise<Buffer> {
    this.loaded ??= load();
    return (await this.loaded).createPdf(pdfLayout(document)).getBuffer();
  }
}

/** When the first is written, for most processes write none. It may read its two fonts and nothing else: a text could otherwise name a file or an address. */
async function load(): Promise<typeof import('pdfmake')> {
  const { default: pdfmake } = await import('pdfmake') as unknown as { default: typeof import('pdfmake') };
  const find = createRequire(import.meta.url);
  const [normal, strong] = [find.resolve(regular), find.resolve(bold)];
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => path === normal || path === strong);
  pdfmake.setFonts({ body: { normal, bold: strong, italics: normal, bolditalics: strong } });
  return pdfmake;
}
