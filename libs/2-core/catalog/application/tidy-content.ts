import { normaliseParagraphs, normaliseText } from '@musubi/kernel';

/** One line, NFKC; empty becomes null. */
export function line(text: string | null | undefined): string | null {
  const tidy = normaliseText(text ?? '');
  return tidy === '' ? null : tidy;
}

/** Several lines, NFKC; empty becomes null. */
export function paragraphs(text: string | null | undefined): string | null {
  const tidy = normaliseParagraphs(text ?? '');
  return tidy === '' ? null : tidy;
}

/** Each once, in order, without empty ones. */
export function words(list: readonly string[] | undefined): string[] {
  return [...new Set((list ?? []).map((word) => normaliseText(word)).filter((word) => word !== ''))];
}
