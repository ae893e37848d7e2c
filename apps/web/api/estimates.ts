import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { useIdempotencyKey } from './idempotency';
import { refresh } from './refresh';
import type { EstimateBody, FitBody, RangeBody } from './types';

const pathOf = (id: string) => ({ params: { path: { id } } });

/** The versions of a case's estimate; fresh whenever the case is. */
export function useEstimates(engagementId: string) {
  return useQuery({ queryKey: ['engagements', engagementId, 'estimates'], queryFn: async () => (await answerOf(api.GET('/api/v1/engagements/{id}/estimates', pathOf(engagementId)))).items });
}

/** Where the file of an estimate is read. */
export function estimateAddress(id: string, format: 'pdf' | 'xlsx', language: 'ja' | 'en'): string {
  return `/api/v1/estimates/${id}/${format}?language=${language}`;
}

/** What is written would come to; nothing is saved. */
export function useEstimatePreview(engagementId: string, body: EstimateBody | undefined) {
  return useQuery({
    queryKey: ['estimate-preview', engagementId, body], enabled: body !== undefined, retry: false, staleTime: Number.POSITIVE_INFINITY, placeholderData: keepPreviousData,
    queryFn: ({ signal }) => answerOf(api.POST('/api/v1/engagements/{id}/estimates/preview', { ...pathOf(engagementId), signal, body: body as EstimateBody })),
  });
}

/** From a budget back to the largest direct cost. */
export function useFitBudget(engagementId: string) {
  return useMutation({ mutationFn: (body: FitBody) => answerOf(api.POST('/api/v1/engagements/{id}/estimates/fit', { ...pathOf(engagementId), body })) });
}

/** Saves a version: a new one, or one that was not sent yet. */
export function useSaveEstimate(engagementId: string, estimateId: string | undefined) {
  const { headersFor, forget } = useIdempotencyKey();
  return useMutation({
    mutationFn: (body: EstimateBody) => (estimateId === undefined
      ? answerOf(api.POST('/api/v1/engagements/{id}/estimates', { ...pathOf(engagementId), body, headers: headersFor(body) }))
      : answerOf(api.PUT('/api/v1/estimates/{id}', { ...pathOf(estimateId), body }))),
    onSuccess() {
      forget();
      refresh('engagements');
    },
  });
}

export function useDecideEstimate(id: string) {
  const onSettled = (): void => refresh('engagements');
  const send = useMutation({ mutationFn: () => answerOf(api.POST('/api/v1/estimates/{id}/send', pathOf(id))), onSettled });
  const accept = useMutation({ mutationFn: () => answerOf(api.POST('/api/v1/estimates/{id}/accept', pathOf(id))), onSettled });
  const decline = useMutation({ mutationFn: (reason: string) => answerOf(api.POST('/api/v1/estimates/{id}/decline', { ...pathOf(id), body: { reason } })), onSettled });
  return { send, accept, decline };
}

/** What a budget would come to at the universities, before anybody was asked. */
export function useEstimateRange(body: RangeBody | undefined) {
  return useQuery({
    queryKey: ['estimate-range', body], enabled: body !== undefined, retry: false, staleTime: 60_000, placeholderData: keepPreviousData,
    queryFn: ({ signal }) => answerOf(api.POST('/api/v1/estimate-range', { signal, body: body as RangeBody })),
  });
}
