import type { Kpi } from '../../api/types';
import { plainYen, rateText, yenText } from '../../shared/yen';

/** A goal's figure in its unit: 44.5億円, 18.6%, 2,023. */
export function figureText(value: number, unit: Kpi['unit'], language: string): string {
  if (unit === 'yen') return yenText(value, language === 'en' ? 'en' : 'ja', 'oku');
  return unit === 'rate' ? rateText(value) : plainYen(value);
}

/** 9529 → 95.29 */
export function hundredthsText(hundredths: number): string {
  return `${Math.trunc(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}
