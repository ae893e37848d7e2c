import { divideHalfUp, floorDivide } from './integer-division.js';
import type { Yen } from './money.js';

/** The unit an amount is shown in: 円, 千円, 百万円, 億円. */
export type YenUnit = 'yen' | 'thousand' | 'million' | 'oku';
export type YenLocale = 'ja' | 'en';

const units = {
  yen: { yenPerStep: 1n, decimals: 0, ja: '円', en: ' yen' },
  thousand: { yenPerStep: 1_000n, decimals: 0, ja: '千円', en: ' thousand yen' },
  million: { yenPerStep: 1_000_000n, decimals: 0, ja: '百万円', en: ' million yen' },
  oku: { yenPerStep: 10_000_000n, decimals: 1, ja: '億円', en: ' hundred million yen' },
} as const;

/** Made when first used: it takes longer than loading all of the kernel, and few processes show an amount. */
let grouping: Intl.NumberFormat | undefined;

function grouped(digits: bigint): string {
  grouping ??= new Intl.NumberFormat('en-US', { useGrouping: true });
  return grouping.format(digits);
}

/**
 * An amount for people: `7,150,000円`, `7,150千円`, `7百万円`, `44.5億円` (`44.5 hundred million yen`).
 * Rounded half away from zero (四捨五入), exactly; 億円 has one decimal. For display only: never read it back.
 */
export function formatYen(amount: Yen, unit: YenUnit = 'yen', locale: YenLocale = 'ja'): string {
  const { yenPerStep, decimals, [locale]: name } = units[unit];
  const magnitude = amount < 0 ? -BigInt(amount) : BigInt(amount);
  const steps = divideHalfUp(magnitude, yenPerStep);
  const sign = amount < 0 && steps > 0n ? '-' : '';
  const digits = decimals === 0 ? grouped(steps) : `${grouped(floorDivide(steps, 10n))}.${steps % 10n}`;
  return `${sign}${digits}${name}`;
}
