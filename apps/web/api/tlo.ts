import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { refresh } from './refresh';
import type { TloGrantBody } from './types';

export function useTloGrants(enabled = true) {
  return useQuery({ enabled, queryKey: ['tlo-grants'], queryFn: () => answerOf(api.GET('/api/v1/tlo-grants')) });
}

export function useManageTloGrants() {
  const onSettled = (): void => refresh('tlo-grants');
  const give = useMutation({ mutationFn: (body: TloGrantBody) => answerOf(api.POST('/api/v1/tlo-grants', { body })), onSettled });
  const end = useMutation({ mutationFn: (id: string) => answerOf(api.DELETE('/api/v1/tlo-grants/{id}', { params: { path: { id } } })), onSettled });
  return { give, end };
}

const paging = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page: { readonly nextCursor: string | null }) => page.nextCursor ?? undefined,
};
const pageAt = (cursor: string | undefined) => ({ params: { query: { limit: 20, ...(cursor !== undefined && { cursor }) } } });

export function useGrantedCases() {
  return useInfiniteQuery({ ...paging, queryKey: ['granted', 'cases'], queryFn: ({ pageParam }) => answerOf(api.GET('/api/v1/ip/cases', pageAt(pageParam))) });
}

export function useGrantedContracts() {
  return useInfiniteQuery({ ...paging, queryKey: ['granted', 'contracts'], queryFn: ({ pageParam }) => answerOf(api.GET('/api/v1/ip/contracts', pageAt(pageParam))) });
}

export function useGrantedSeeds() {
  return useInfiniteQuery({ ...paging, queryKey: ['granted', 'seeds'], queryFn: ({ pageParam }) => answerOf(api.GET('/api/v1/ip/seeds', pageAt(pageParam))) });
}

export function useGrantedCase(id: string) {
  return useQuery({ queryKey: ['granted', 'cases', id], queryFn: () => answerOf(api.GET('/api/v1/ip/cases/{id}', { params: { path: { id } } })) });
}
