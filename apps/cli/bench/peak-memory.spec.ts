import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { transformSync } from '@swc/core';
import { peakKilobytes } from './peak-memory.js';

const isLinux = process.platform === 'linux';
const program = transformSync(readFileSync(`${import.meta.dirname}/peak-memory.ts`, 'utf8'), { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }).code;

describe('the most memory of a process', () => {
  it('is its own, not that of who started it', () => {
    const ballast = Buffer.alloc(300 * 1_048_576, 1);
    const child = Number(execFileSync(process.execPath, ['--input-type=module', '--eval', `${program}\nconsole.log(peakKilobytes());`], { encoding: 'utf8' }));
    expect(child).toBeGreaterThan(10_000);
    expect(peakKilobytes()).toBeGreaterThan(ballast.length / 1_024);
    if (isLinux) expect(child).toBeLessThan(200_000);
  });

  it('is as well as can be known where the system does not tell', () => {
    const before = process.resourceUsage().maxRSS;
    const told = peakKilobytes('/nowhere');
    expect(told).toBeGreaterThanOrEqual(before);
    expect(told).toBeLessThanOrEqual(process.resourceUsage().maxRSS);
  });
});
