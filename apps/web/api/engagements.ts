import { keepPreviousData, queryOptions, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { useIdempotencyKey } from './idempotency';
import { refresh } from './refresh';
import type { ContractBody } from './types';

const pathOf = (id: string) => ({ params: { path: { id } } });

export function useEngagements() {
  return useInfiniteQuery({
    queryKey: ['engagements', 'list'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => answerOf(api.GET('/api/v1/engagements', { params: { query: { limit: 50, ...(pageParam !== undefined && { cursor: pageParam }) } } })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

export function engagementQuery(id: string) {
  return queryOptions({ queryKey: ['engagements', id], queryFn: () => answerOf(api.GET('/api/v1/engagements/{id}', pathOf(id))) });
}

export function useEngagement(id: string) {
  return useQuery(engagementQuery(id));
}

/** The price the terms would have; nothing is saved. Instalments are left out: they are compared with its total. */
export function usePricePreview(engagementId: string, terms: Omit<ContractBody, 'instalments'> | undefined) {
  return useQuery({
    queryKey: ['price-preview', engagementId, terms],
    enabled: terms !== undefined,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => answerOf(api.POST('/api/v1/engagements/{id}/contracts/preview', { ...pathOf(engagementId), signal, body: terms as ContractBody })),
  });
}

const onSuccess = (): void => refresh('engagements');

export function useDraftContract(engagementId: string) {
  const { headersFor, forget } = useIdempotencyKey();
  return useMutation({
    mutationFn: (body: ContractBody) => answerOf(api.POST('/api/v1/engagements/{id}/contracts', { ...pathOf(engagementId), body, headers: headersFor(body) })),
    onSuccess() {
      forget();
      onSuccess();
    },
  });
}

export function useSignContract(id: string) {
  return useMutation({ mutationFn: () => answerOf(api.POST('/api/v1/contracts/{id}/sign', { ...pathOf(id), body: {} })), onSuccess });
}

export function useRecordReceipt(contractId: string) {
  const { headersFor, forget } = useIdempotencyKey();
  return useMutation({
    mutationFn: (body: { date: string; amount: number; instalmentId?: string }) => answerOf(
      api.POST('/api/v1/contracts/{id}/receipts', { ...pathOf(contractId), body, headers: headersFor(body) }),
    ),
    onSuccess() {
      forget();
      onSuccess();
    },
  });
}
