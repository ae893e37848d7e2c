import { yen } from '@musubi/kernel';
import { sumLines, type ContractLine, type LineSums } from './contract-line.js';
import type { PricingPart } from './price-contract.js';

/**
 * Lines that change what was concluded and add nothing to it. A negative line is taken off the part concluded last, as
 * far as that part goes, then off the one before; a positive one, the other half of a shift between years or kinds,
 * goes to the part concluded last. With one part, all of them simply join it.
 */
export function takeOffParts(parts: readonly PricingPart[], lines: readonly ContractLine[]): PricingPart[] {
  const after = parts.map(({ rule, lines: concluded }) => ({ rule, lines: [...concluded] }));
  const positiveFirst = [...lines].sort((a, b) => (a.amount < 0 ? 1 : 0) - (b.amount < 0 ? 1 : 0));
  for (const line of positiveFirst) takeOff(after, line);
  return after;
}

function takeOff(parts: { readonly lines: ContractLine[] }[], line: ContractLine): void {
  let left: number = line.amount;
  for (const [place, { lines }] of [...parts.entries()].reverse()) {
    const there = sumLines(lines)[columnOf(line)];
    const taken = place === 0 || left >= 0 ? left : Math.max(left, Math.min(0, -there));
    if (taken !== 0 || line.amount === 0) lines.push({ ...line, amount: yen(taken) });
    left -= taken;
    if (left === 0) return;
  }
}

function columnOf({ kind }: ContractLine): keyof LineSums {
  return kind === 'intellectualContribution' ? 'direct' : kind;
}
