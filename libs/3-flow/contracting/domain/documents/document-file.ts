import { fail, ok, type DomainError, type Result } from '@musubi/kernel';

/** The largest file taken, in bytes. */
export const largestDocument = 10_000_000;

const zip = [0x50, 0x4B, 0x03, 0x04];

/** What a file is by its first bytes, whatever its name says. Office files are archives that hold a part of a known name. */
const types = [
  { extension: 'pdf', mediaType: 'application/pdf', starts: [0x25, 0x50, 0x44, 0x46, 0x2D], holds: null },
  { extension: 'png', mediaType: 'image/png', starts: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], holds: null },
  { extension: 'jpg', mediaType: 'image/jpeg', starts: [0xFF, 0xD8, 0xFF], holds: null },
  { extension: 'docx', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', starts: zip, holds: 'word/document.xml' },
  { extension: 'xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', starts: zip, holds: 'xl/workbook.xml' },
] as const;

export type DocumentFile = { readonly name: string; readonly mediaType: string };

/**
 * What a file is kept as: its type by its content, and a name that is safe in every file system, with the type's extension.
 * Errors `document.empty`, `document.too_large` with param most, `document.type_unknown`.
 */
export function documentFile(name: string, bytes: Uint8Array): Result<DocumentFile, DomainError> {
  if (bytes.length === 0) return fail('document.empty', 'The file is empty.', { path: 'content' });
  if (bytes.length > largestDocument) return fail('document.too_large', 'The file is too large.', { path: 'content', params: { most: largestDocument } });
  const found = types.find(({ starts, holds }) => starts.every((byte, index) => bytes[index] === byte) && (holds === null || contains(bytes, holds)));
  if (!found) return fail('document.type_unknown', 'Only PDF, Word, Excel, PNG and JPEG files are taken.', { path: 'content' });
  return ok({ name: safeName(name, found.extension), mediaType: found.mediaType });
}

/** Without folders, control characters and what a file system or a shell might take for more than a letter. */
export function safeName(name: string, extension: string): string {
  const last = name.normalize('NFC').split(/[/\\]/u).at(-1) ?? '';
  const stem = last.replace(/\.[^.]*$/u, '').replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*'`$;&%#]/gu, '_').replace(/^[.\s]+/u, '').trimEnd();
  return `${[...stem].slice(0, 80).join('') || 'document'}.${extension}`;
}

function contains(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].map((letter) => letter.charCodeAt(0));
  for (let start = bytes.indexOf(wanted[0] ?? 0); start >= 0; start = bytes.indexOf(wanted[0] ?? 0, start + 1)) {
    if (wanted.every((byte, index) => bytes[start + index] === byte)) return true;
  }
  return false;
}
