import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answerOf, api } from './client';

export function useMailbox() {
  return useInfiniteQuery({
    queryKey: ['mailbox'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => answerOf(api.GET('/api/v1/mailbox', { params: { query: { limit: 50, ...(pageParam !== undefined && { cursor: pageParam }) } } })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: 5_000,
  });
}

export function useMail(id: string | undefined) {
  return useQuery({
    queryKey: ['mailbox', id], enabled: id !== undefined, staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => answerOf(api.GET('/api/v1/mailbox/{id}', { params: { path: { id: id ?? '' } } })),
  });
}
