import { codePointLength, type DomainError } from '@musubi/kernel';

/** A company may paste a whole specification into its need: ten thousand words of English fit. */
export const limits = { title: 200, body: 20_000, needBody: 100_000, wish: 4_000, keywords: 30, keyword: 60, fieldCodes: 10, equipment: 20, equipmentName: 100 } as const;

interface Texts {
  readonly titleJa: string | null;
  readonly titleEn: string | null;
  readonly bodyJa: string | null;
  readonly bodyEn: string | null;
  readonly keywords: readonly string[];
  readonly fieldCodes: readonly string[];
  readonly trl: number | null;
  readonly equipment: readonly string[];
}

const fieldCode = /^\d{5}$/u;

/** All that is wrong with the common part of a need or a seed, each with the path of its field. A description has at most `longest` characters. */
export function contentErrors(content: Texts, longest: number): DomainError[] {
  const errors: DomainError[] = [];
  const refuse = (path: string, code: string, message: string): void => { errors.push({ path, code: `content.${code}`, message }); };
  if (!content.titleJa && !content.titleEn) refuse('title', 'title_missing', 'a title is needed');
  if (!content.bodyJa && !content.bodyEn) refuse('body', 'body_missing', 'a description is needed');
  for (const field of ['titleJa', 'titleEn'] as const) {
    if (codePointLength(content[field] ?? '') > limits.title) refuse(field, 'too_long', `at most ${limits.title} characters`);
  }
  for (const field of ['bodyJa', 'bodyEn'] as const) {
    if (codePointLength(content[field] ?? '') > longest) refuse(field, 'too_long', `at most ${longest} characters`);
  }
  if (content.keywords.length > limits.keywords) refuse('keywords', 'too_many', `at most ${limits.keywords} keywords`);
  content.keywords.forEach((keyword, index) => {
    if (codePointLength(keyword) > limits.keyword) refuse(`keywords.${index}`, 'too_long', `at most ${limits.keyword} characters`);
  });
  if (content.fieldCodes.length > limits.fieldCodes) refuse('fieldCodes', 'too_many', `at most ${limits.fieldCodes} field codes`);
  content.fieldCodes.forEach((code, index) => {
    if (!fieldCode.test(code)) refuse(`fieldCodes.${index}`, 'field_code_invalid', 'a field code has five digits');
  });
  if (content.trl !== null && (!Number.isInteger(content.trl) || content.trl < 1 || content.trl > 9)) {
    refuse('trl', 'trl_invalid', 'TRL is a whole number from 1 to 9');
  }
  if (content.equipment.length > limits.equipment) refuse('equipment', 'too_many', `at most ${limits.equipment} pieces of equipment`);
  content.equipment.forEach((name, index) => {
    if (codePointLength(name) > limits.equipmentName) refuse(`equipment.${index}`, 'too_long', `at most ${limits.equipmentName} characters`);
  });
  return errors;
}
