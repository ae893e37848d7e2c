import type { DomainError } from '@musubi/kernel';
import { nearestName } from '@musubi/platform/config/nearest-name';
import { z } from 'zod';

type Issue = z.core.$ZodIssue;

/**
 * What a person should hear first of all that is wrong with an input. A key that is not known comes before one that is
 * missing: it is most often the same, misspelt. The path is dotted: `terms.lines.0.amount`.
 *
 * Codes: `input.unknown_key`, `input.missing`, `input.wrong_type`, `input.value_unknown`, `input.out_of_range`,
 * `contract.amount_not_whole_yen`, `overhead.amount_too_large`, and those that a schema's refinements name.
 */
export function firstInputError(issues: readonly Issue[], schema: z.ZodType, input: unknown): DomainError {
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  if (!issue) throw new Error('the input failed without an issue');
  const path = issue.path.map(String).join('.');
  if (issue.code !== 'custom' && isMissing(input, issue.path)) return { code: 'input.missing', message: `${String(issue.path.at(-1) ?? 'the input')} is missing.`, path };
  return issue.code === 'unrecognized_keys' ? unknownKey(issue.keys[0] ?? '', issue.path, schema) : { ...wording(issue), path };
}

function unknownKey(key: string, path: readonly PropertyKey[], schema: z.ZodType): DomainError {
  const known = keysAt(schema, path);
  const meant = nearestName(key, known);
  const hint = meant === undefined ? `; known are ${known.join(', ')}` : `; did you mean ${meant}?`;
  return { code: 'input.unknown_key', message: `The key ${key} is not known${hint}`, path: [...path.map(String), key].join('.') };
}

function wording(issue: Issue): Pick<DomainError, 'code' | 'message'> {
  const place = String(issue.path.at(-1) ?? 'the input');
  const isAmount = /amount|budget|direct/iu.test(place);
  switch (issue.code) {
    case 'invalid_type':
      if (isAmount && issue.message.endsWith('received Infinity')) return tooLarge(place);
      if (/expected int, received number/u.test(issue.message)) {
        return isAmount
          ? { code: 'contract.amount_not_whole_yen', message: `${place} is not a whole number of yen.` }
          : { code: 'input.wrong_type', message: `${place} is not a whole number.` };
      }
      return { code: 'input.wrong_type', message: `${place}: ${withoutPrefix(issue.message)}` };
    case 'invalid_value':
    case 'invalid_union':
      return { code: 'input.value_unknown', message: `${place} may be ${valuesOf(issue).join(', ')}.` };
    case 'too_big':
    case 'too_small':
      return isAmount && issue.code === 'too_big'
        ? tooLarge(place)
        : { code: 'input.out_of_range', message: `${place}: ${issue.message}` };
    case 'custom':
      return { code: String(issue.params?.['code'] ?? 'input.wrong_type'), message: issue.message };
    default:
      return { code: 'input.wrong_type', message: `${place}: ${issue.message}` };
  }
}

function tooLarge(place: string): Pick<DomainError, 'code' | 'message'> {
  return { code: 'overhead.amount_too_large', message: `${place} is too large to be kept exact.` };
}

/** Is nothing there? A schema that knows the values calls that a value it does not know. */
function isMissing(input: unknown, path: readonly PropertyKey[]): boolean {
  return path.reduce<unknown>((inner, step) => (inner as Record<PropertyKey, unknown> | undefined)?.[step], input) === undefined;
}

function withoutPrefix(message: string): string {
  return message.replace(/^Invalid input: /u, '');
}

function valuesOf(issue: Issue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map((value) => JSON.stringify(value));
  return issue.code === 'invalid_union' ? issue.errors.flat().flatMap(valuesOf) : [];
}

/** The keys that a schema knows at a path, for telling which was meant. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const at = path.reduce<unknown>((inner, step) => {
    const here = unwrapped(inner);
    if (here instanceof z.ZodArray) return here.element;
    return here instanceof z.ZodObject ? (here.shape as Record<PropertyKey, unknown>)[step] : undefined;
  }, schema);
  const here = unwrapped(at);
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

function unwrapped(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrapped(schema.unwrap());
  return schema instanceof z.ZodPipe ? unwrapped(schema.in) : schema;
}
