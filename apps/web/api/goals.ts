import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf, api } from './client';
import type { FactBookQuery, FigureContractsQuery, KpisQuery } from './types';

export function useKpis(query: KpisQuery) {
  return useQuery({
    queryKey: ['kpis', query], placeholderData: keepPreviousData,
    queryFn: () => answerOf(api.GET('/api/v1/reports/kpis', { params: { query } })),
  });
}

export function useFactBook(query: FactBookQuery) {
  return useQuery({
    queryKey: ['fact-book', query], placeholderData: keepPreviousData,
    queryFn: () => answerOf(api.GET('/api/v1/reports/fact-book', { params: { query } })),
  });
}

/** The contracts that a figure counts. */
export function useFigureContracts(fiscalYear: number, query: FigureContractsQuery, cursor: string | undefined) {
  return useQuery({
    queryKey: ['figure-contracts', fiscalYear, query, cursor], placeholderData: keepPreviousData,
    queryFn: () => answerOf(api.GET('/api/v1/reports/figures/{fiscalYear}/contracts', {
      params: { path: { fiscalYear: String(fiscalYear) }, query: { ...query, limit: 25, ...(cursor !== undefined && { cursor }) } },
    })),
  });
}
