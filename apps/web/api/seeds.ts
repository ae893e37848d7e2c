import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { useIdempotencyKey } from './idempotency';
import { refresh } from './refresh';
import type { SeedBody, SeedDetailBody, SeedKind } from './types';

export interface SeedFilter {
  readonly q?: string;
  readonly fieldCode?: string;
  readonly university?: string;
  readonly department?: string;
  readonly kind?: SeedKind;
  readonly trl?: number;
  readonly region?: string;
}

const pathOf = (id: string) => ({ params: { path: { id } } });

/** People's search; the last answer stays on screen while the next is on its way. */
export function useSeedSearch(filter: SeedFilter) {
  return useInfiniteQuery({
    queryKey: ['seed-search', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => answerOf(api.GET('/api/v1/seeds', {
      signal, params: { query: { ...filter, limit: 20, ...(pageParam !== undefined && { cursor: pageParam }) } },
    })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function useMySeeds() {
  return useQuery({ queryKey: ['my-seeds'], queryFn: () => answerOf(api.GET('/api/v1/seeds/mine', { params: { query: { limit: 100 } } })) });
}

export function useSeed(id: string | undefined) {
  return useQuery({ queryKey: ['seeds', id], enabled: id !== undefined, queryFn: () => answerOf(api.GET('/api/v1/seeds/{id}', pathOf(id ?? ''))) });
}

const onSuccess = (): void => refresh('my-seeds', 'seeds', 'seed-search');

export function usePublishSeed() {
  const { headersFor, forget } = useIdempotencyKey();
  return useMutation({
    mutationFn: (body: SeedBody) => answerOf(api.POST('/api/v1/seeds', { body, headers: headersFor(body) })),
    onSuccess() {
      forget();
      onSuccess();
    },
  });
}

export function useReviseSeed(id: string, version: number) {
  return useMutation({
    mutationFn: (body: Partial<SeedBody>) => answerOf(api.PATCH('/api/v1/seeds/{id}', { ...pathOf(id), body, headers: { 'If-Match': String(version) } })),
    onSuccess,
  });
}

export function useWithdrawSeed(id: string) {
  return useMutation({ mutationFn: () => answerOf(api.POST('/api/v1/seeds/{id}/withdraw', pathOf(id))), onSuccess });
}

/** For writing on: only those who may change the seed. */
export function useOwnDetail(id: string, enabled: boolean) {
  return useQuery({ queryKey: ['seed-detail', id], enabled, queryFn: async () => (await answerOf(api.GET('/api/v1/seeds/{id}/detail', pathOf(id)))).detail });
}

export function usePutDetail(id: string) {
  return useMutation({
    mutationFn: (body: SeedDetailBody) => answerOf(api.PUT('/api/v1/seeds/{id}/detail', { ...pathOf(id), body })),
    onSuccess: () => refresh('seed-detail', 'seeds', 'my-seeds'),
  });
}

/** Each call is recorded: it is made by a person's hand only. */
export function useOpenDetail(id: string) {
  return useMutation({ mutationFn: () => answerOf(api.POST('/api/v1/seeds/{id}/detail/openings', pathOf(id))), onSuccess: () => refresh('seed-openings') });
}

export function useOpenings(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ['seed-openings', id], enabled, retry: false,
    queryFn: async () => (await answerOf(api.GET('/api/v1/seeds/{id}/detail/openings', pathOf(id)))).items,
  });
}
