import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { useIdempotencyKey } from './idempotency';
import { refresh } from './refresh';
import type { FactBookQuery, FigureBody, FigureContractsQuery, KpisQuery, PlanBody } from './types';

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

/** A goal's plan, or its revision, from today on. */
export function useStatePlan() {
  const { headersFor, forget } = useIdempotencyKey();
  return useMutation({
    mutationFn: (body: PlanBody) => answerOf(api.POST('/api/v1/reports/plans', { body, headers: headersFor(body) })),
    onSuccess() {
      forget();
      refresh('kpis', 'income', 'income-forecast');
    },
  });
}

/** A figure that a source states. */
export function useStateFigure() {
  const { headersFor, forget } = useIdempotencyKey();
  return useMutation({
    mutationFn: (body: FigureBody) => answerOf(api.POST('/api/v1/reports/figures', { body, headers: headersFor(body) })),
    onSuccess() {
      forget();
      refresh('kpis', 'fact-book');
    },
  });
}
