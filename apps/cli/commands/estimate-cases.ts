import { type DomainError, fail, ok, type Result } from '@musubi/kernel';
import { checkJsonShape } from './json-shape.js';

/** Strings, and numbers as they are written. */
const stringOrNumber = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gsu;

type Read = Result<unknown, DomainError>;

/**
 * The cases of a text: one JSON value over any number of lines, or one on each line (JSON lines). Blank lines are passed
 * over; a line that is no JSON gives an error in its place. Errors `input.empty`, `input.not_json`, whose path is the
 * line, from 1, and those of `checkJsonShape`.
 */
export function readCases(input: string): Read[] {
  const text = input.replace(/^\uFEFF/u, '');
  const lines = text.split('\n').map((line, index) => ({ line: line.trim(), number: index + 1 })).filter(({ line }) => line !== '');
  const [first] = lines;
  if (!first) return [fail('input.empty', 'There is no case on standard input.')];

  const whole = readJson(text, 'line 1');
  if (whole.ok || whole.error.code !== 'input.not_json' || lines.length === 1) return [whole];
  const each = lines.map(({ line, number }) => readJson(line, `line ${number}`));
  return lines.every(({ line }) => /^\{.*\}$/u.test(line)) || each.some(isCase) ? each : [whole];
}

/** Else it is one text over many lines, with one mistake. */
function isCase(read: Read): boolean {
  return read.ok && typeof read.value === 'object' && read.value !== null;
}

function readJson(text: string, path: string): Read {
  try {
    const value: unknown = JSON.parse(text.replace(stringOrNumber, exactly));
    const shape = checkJsonShape(text);
    return shape.ok ? ok(value) : shape;
  } catch (thrown) {
    return fail('input.not_json', `Not JSON: ${(thrown as Error).message}`, { path });
  }
}

/** A fraction that a floating-point number cannot tell from a whole one stays a fraction: 5000000.0000000001, say. */
function exactly(written: string): string {
  if (written.startsWith('"') || !/[.eE]/u.test(written)) return written;
  return Number.isInteger(Number(written)) && !isWhole(written) ? '0.5' : written;
}

/** Is a written number whole? 12.50e1 is: its two decimals, without zeros at the end one, are moved by one. */
function isWhole(written: string): boolean {
  const [, digits = '', decimals = '', exponent = '0'] = /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/u.exec(written) ?? [];
  const all = digits + decimals;
  let zeros = 0;
  while (zeros < all.length && all[all.length - 1 - zeros] === '0') zeros += 1;
  return zeros === all.length || Number(exponent) >= decimals.length - zeros;
}
