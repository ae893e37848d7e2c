import { floorDivide } from '@musubi/kernel';

/** A rate on a printed page, from basis points: 1000 → 10%, 825 → 8.25%. */
export function percent(rateBp: number): string {
  const [whole, rest] = [floorDivide(BigInt(rateBp), 100n), rateBp % 100];
  return rest === 0 ? `${whole}%` : `${whole}.${String(rest).padStart(2, '0')}%`;
}

/** A day on a printed page: 2021年4月1日, or as it is. */
export function dayIn(language: 'ja' | 'en', date: string): string {
  const [year, month, day] = date.split('-').map((part) => part.replace(/^0+/u, ''));
  return language === 'ja' ? `${year}年${month}月${day}日` : date;
}
