import type { NextFunction, Request, Response } from 'express';
import { ProblemError } from './problem-error.js';

const deepest = 32;
const mostValues = 20_000;
const mostElements = 5_000;

/** Names that reach the prototype when an object is copied carelessly somewhere. */
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

const [quote, backslash, openBrace, openBracket, closeBrace, closeBracket, comma] = [...'"\\{[}],'].map((character) => character.charCodeAt(0));

/** Makes of a body that was read as bytes what it says in JSON, unless that could harm anybody. */
export function parseJson(request: Request, _response: Response, next: NextFunction): void {
  const body: unknown = request.body;
  if (!Buffer.isBuffer(body)) return next();
  try {
    refuseDeep(body);
    const text = body.toString('utf8').replace(/^\uFEFF/u, '');
    request.body = text.trim() === '' ? {} : JSON.parse(text) as unknown;
    refuseHostile(request.body);
    next();
  } catch (error) {
    next(error instanceof SyntaxError ? new ProblemError({ code: 'request.invalid', message: 'the body is not valid JSON' }) : error);
  }
}

/**
 * Looks at the body before it is parsed: a megabyte of brackets takes the parser a second, in which nobody else is served.
 * Wrong JSON passes; the parser says so.
 */
export function refuseDeep(body: Buffer): void {
  let [depth, values] = [0, 0];
  for (let index = 0; index < body.length; index += 1) {
    const byte = body[index];
    if (byte === quote) index = endOfString(body, index);
    else if (byte === openBrace || byte === openBracket) depth += 1;
    else if (byte === closeBrace || byte === closeBracket) depth -= 1;
    else if (byte === comma) values += 1;
    if (depth > deepest) throw tooDeep(`more than ${deepest} levels`);
    if (values > mostValues) throw tooDeep(`more than ${mostValues} values`);
  }
}

function endOfString(body: Buffer, start: number): number {
  let end = start + 1;
  while (end < body.length && body[end] !== quote) end += body[end] === backslash ? 2 : 1;
  return end;
}

/** After parsing: no long array, and no name that could change what every object inherits, however it was spelt. */
export function refuseHostile(body: unknown): void {
  const waiting: unknown[] = [body];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value) && value.length > mostElements) throw tooDeep(`an array of more than ${mostElements} values`);
    for (const [key, inner] of Object.entries(value)) {
      if (!Array.isArray(value) && forbiddenKeys.has(key)) throw new ProblemError({ code: 'request.forbidden_key', message: `"${key}" is no name for a field` });
      waiting.push(inner);
    }
  }
}

function tooDeep(message: string): ProblemError {
  return new ProblemError({ code: 'request.too_deep', message });
}
