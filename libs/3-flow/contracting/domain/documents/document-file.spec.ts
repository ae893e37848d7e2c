import { documentState } from './contract-document.js';
import { documentFile, largestDocument, safeName } from './document-file.js';

const bytesOf = (text: string): Uint8Array => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));

describe('a document', () => {
  it.each([
    ['%PDF-1.7\n…', '契約書.exe', '契約書.pdf', 'application/pdf'],
    ['\u0089PNG\r\n\u001A\n…', '図.pdf', '図.png', 'image/png'],
    ['\u00FF\u00D8\u00FF\u00E0', 'photo.jpeg', 'photo.jpg', 'image/jpeg'],
    ['PK\u0003\u0004…word/document.xml', '案.docm', '案.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['PK\u0003\u0004…xl/workbook.xml', '別表', '別表.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ])('is what its first bytes say: %j named %s', (content, given, name, mediaType) => {
    expect(documentFile(given, bytesOf(content))).toEqual({ ok: true, value: { name, mediaType } });
  });

  it.each([
    ['document.empty', new Uint8Array()],
    ['document.too_large', new Uint8Array(largestDocument + 1)],
    ['document.type_unknown', bytesOf('<html><script>')],
    ['document.type_unknown', bytesOf('MZ\u0090\u0000')],
    ['document.type_unknown', bytesOf('PK\u0003\u0004…META-INF/')],
    ['document.type_unknown', bytesOf(' %PDF-')],
  ])('is refused: %s', (code, bytes) => {
    expect(documentFile('x.pdf', bytes)).toMatchObject({ ok: false, error: { code } });
  });

  it.each([
    ['../../etc/passwd', 'passwd.pdf'], ['C:\\docs\\契約.pdf', '契約.pdf'], ['a\r\nSet-Cookie: x".pdf', 'a__Set-Cookie_ x_.pdf'], ['', 'document.pdf'], ['...', 'document.pdf'],
    ['\u202Efdp.exe', '_fdp.pdf'], ['長'.repeat(200), `${'長'.repeat(80)}.pdf`],
  ])('has a safe name: %j', (given, name) => {
    expect(safeName(given, 'pdf')).toBe(name);
  });

  it('stands until it is replaced or withdrawn', () => {
    const document = { id: 'a', withdrawnAt: null };
    expect([documentState(document, []), documentState(document, [{ replacesId: 'a' }]), documentState({ ...document, withdrawnAt: '2026-04-01' }, [{ replacesId: 'a' }])])
      .toEqual(['valid', 'replaced', 'withdrawn']);
  });
});
