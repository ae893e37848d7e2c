import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';

const root = resolve(__dirname, '../..');

/** One violation a line; each must turn red. */
const planted = [
  'export const third = (amount: number) => amount / 3;',
  'export const power = (amount: number) => amount ** 2;',
  'export const tax = (amount: number) => amount * 0.1;',
  'export const rounded = (amount: number) => Math.round(amount);',
  'export const floored = (amount: number) => Math.floor(amount);',
  'export const read = (amount: string) => parseFloat(amount);',
  'export const readToo = (amount: string) => Number.parseFloat(amount);',
  'export const converted = (amount: string) => Number(amount);',
  'export const plus = (amount: string) => +amount;',
  'export const shown = (amount: number) => amount.toFixed(2);',
  'export const fixed = (amount: number) => amount.toPrecision(3);',
  'export const rate = 0.3;',
  'export const small = 1e-4;',
  'export const all = (amounts: string[]) => amounts.map(Number);',
  'export const every = (amounts: string[]) => amounts.map(parseFloat);',
  'export const nearest = (amount: number) => Math[\'round\'](amount);',
  'const { round } = Math; export const roundedToo = (amount: number) => round(amount);',
  'export function halve(amount: number) { let half = amount; half /= 2; return half; }',
];
const allowed = [
  'export function floorDivide(dividend: bigint, divisor: bigint) { return dividend / divisor; }',
  'export const product = (amount: bigint) => amount * 10_000n % 7n;',
];

interface Report { readonly messages: readonly { readonly ruleId: string; readonly line: number }[] }

async function lintAs(file: string, source: string): Promise<Report['messages']> {
  const eslint = spawn(process.execPath, [join(root, 'node_modules/eslint/bin/eslint.js'), '--format', 'json', '--stdin', '--stdin-filename', file], { cwd: root });
  eslint.stdin.end(source);
  const reports = JSON.parse(await text(eslint.stdout)) as Report[];
  return reports[0]?.messages ?? [];
}

describe('no float in the money path', () => {
  const source = [...planted, ...allowed].join('\n');
  const everyPlant = planted.map((_, index) => index + 1);

  it.each([
    'libs/3-flow/contracting/domain/planted.ts', 'libs/3-flow/contracting/domain/what-if/planted.ts', 'libs/3-flow/contracting/application/invoices/planted.ts',
    'libs/3-flow/contracting/http/planted.ts', 'libs/3-flow/contracting/infrastructure/planted.ts', 'libs/0-kernel/money.ts',
  ])('each planted violation turns red in %s', async (file) => {
    const red = (await lintAs(file, source)).filter(({ ruleId }) => ruleId === 'musubi/no-float');
    expect([...new Set(red.map(({ line }) => line))]).toEqual(everyPlant);
  }, 120_000);
});
