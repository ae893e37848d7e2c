import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf, api } from './client';
import type { BreakdownQuery, EntriesQuery, IncomeQuery } from './types';

/** What a report is asked for besides its years. */
export type Asked = Pick<IncomeQuery, 'asOf' | 'scope'>;

export interface YearRange {
  readonly from?: number;
  readonly to?: number;
}

export function useIncome(query: YearRange & Asked) {
  return useQuery({
    queryKey: ['income', query], placeholderData: keepPreviousData,
    queryFn: () => answerOf(api.GET('/api/v1/reports/income', { params: { query } })),
  });
}

/** The rows behind a figure. */
export function useEntries(fiscalYear: number, query: EntriesQuery, cursor: string | undefined) {
  return useQuery({
    queryKey: ['income-entries', fiscalYear, query, cursor], placeholderData: keepPreviousData,
    queryFn: () => answerOf(api.GET('/api/v1/reports/income/{fiscalYear}/entries', {
      params: { path: { fiscalYear: String(fiscalYear) }, query: { ...query, limit: 25, ...(cursor !== undefined && { cursor }) } },
    })),
  });
}

export function useBreakdown(query: BreakdownQuery) {
  return useQuery({
    queryKey: ['income-breakdown', query], placeholderData: keepPreviousData,
    queryFn: () => answerOf(api.GET('/api/v1/reports/breakdown', { params: { query } })),
  });
}

/** What this year and the goal's year may come to. */
export function useForecast(query: Asked) {
  return useQuery({
    queryKey: ['income-forecast', query], placeholderData: keepPreviousData,
    queryFn: () => answerOf(api.GET('/api/v1/reports/forecast', { params: { query } })),
  });
}

/** The contracts not signed yet that a forecast counts: each look is recorded, so only when asked for. */
export function useForecastContracts(query: Asked) {
  return useQuery({
    queryKey: ['income-forecast-contracts', query],
    queryFn: () => answerOf(api.GET('/api/v1/reports/forecast/contracts', { params: { query } })),
  });
}

/** A file of the server's own, with formulas defused; the browser's session fetches it. */
export function reportAddress(file: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const set = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]));
  const search = new URLSearchParams(set).toString();
  return `/api/v1/reports/${file}${search && `?${search}`}`;
}
