import { fiscalYearLabelJa } from '@musubi/kernel';

const tokyo = 'Asia/Tokyo';

const formats = {
  day: { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: tokyo },
  shortDay: { month: 'numeric', day: 'numeric', timeZone: tokyo },
  moment: { year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: tokyo },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A date (`2026-04-01`) or a moment, as people in the office read it. */
export function dateText(iso: string, language: string, form: keyof typeof formats = 'day'): string {
  const date = new Date(iso.length === 10 ? `${iso}T00:00:00+09:00` : iso);
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'ja-JP', formats[form]).format(date);
}

/** 令和2年度 and FY2020. */
export function fiscalYearText(fiscalYear: number, language: string): string {
  return language === 'en' ? `FY${fiscalYear}` : fiscalYearLabelJa(fiscalYear);
}

/** Today as the office's calendar has it, `YYYY-MM-DD`. */
export function todayText(now = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: tokyo }).format(now);
}

/** Whole hours until the moment; negative once it is late. */
export function hoursUntil(iso: string, now = Date.now()): number {
  return Math.floor((new Date(iso).getTime() - now) / 3_600_000);
}
