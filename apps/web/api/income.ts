import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf, api } from './client';

export interface YearRange {
  readonly from?: number;
  readonly to?: number;
}

export function useIncome(range: YearRange) {
  return useQuery({
    queryKey: ['income', range], placeholderData: keepPreviousData,
    queryFn: () => answerOf(api.GET('/api/v1/reports/income', { params: { query: range } })),
  });
}

export function useReceipts(fiscalYear: number, cursor: string | undefined) {
  return useQuery({
    queryKey: ['income-receipts', fiscalYear, cursor], placeholderData: keepPreviousData,
    queryFn: () => answerOf(api.GET('/api/v1/reports/income/{fiscalYear}/receipts', {
      params: { path: { fiscalYear: String(fiscalYear) }, query: { limit: 25, ...(cursor !== undefined && { cursor }) } },
    })),
  });
}

/** A file of the server's own, with formulas defused; the browser's session fetches it. */
export function incomeCsvAddress({ from, to }: YearRange): string {
  const query = new URLSearchParams({ ...(from !== undefined && { from: String(from) }), ...(to !== undefined && { to: String(to) }) }).toString();
  return `/api/v1/reports/income.csv${query && `?${query}`}`;
}

export function receiptsCsvAddress(fiscalYear: number): string {
  return `/api/v1/reports/income/${fiscalYear}/receipts.csv`;
}
