import { formatYen, yen, type YenUnit } from '@musubi/kernel';

export const yenUnits: readonly YenUnit[] = ['yen', 'thousand', 'million', 'oku'];

/** Whole yen with separators, no unit. */
const digits = new Intl.NumberFormat('ja-JP');

export function plainYen(amount: number): string {
  return digits.format(amount);
}

export function yenText(amount: number, language: 'ja' | 'en', unit: YenUnit = 'yen'): string {
  return formatYen(yen(amount), unit, language);
}

/** The number alone, for table cells under a heading that names the unit. */
export function yenDigits(amount: number, unit: YenUnit): string {
  return formatYen(yen(amount), unit, 'ja').replace(/[^\d.,-]/gu, '');
}

const inBasisPoints = new Intl.NumberFormat('ja-JP', { minimumFractionDigits: 1, maximumFractionDigits: 2 });

/** 3000 → 30.0% */
export function rateText(basisPoints: number): string {
  return `${inBasisPoints.format(basisPoints / 100)}%`;
}

/** 300万円〜800万円 as 3,000,000円〜8,000,000円; an end that is open is left open. */
export function yenBandText(min: number | null, max: number | null, language: 'ja' | 'en'): string {
  if (min === null && max === null) return '';
  const dash = language === 'ja' ? '〜' : '–';
  return `${min === null ? '' : yenText(min, language)}${dash}${max === null ? '' : yenText(max, language)}`;
}
