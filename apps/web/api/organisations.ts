import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { refresh } from './refresh';

export function useOrganisations(q: string) {
  return useInfiniteQuery({
    queryKey: ['organisations', q],
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) => answerOf(api.GET('/api/v1/organisations', { params: { query: { limit: 50, q, ...(pageParam !== undefined && { cursor: pageParam }) } } })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
}

export function useAccountsOf(id: string) {
  return useQuery({ queryKey: ['accounts-of', id], queryFn: () => answerOf(api.GET('/api/v1/organisations/{id}/accounts', { params: { path: { id } } })) });
}

export function useChangeOrganisation() {
  return useMutation({
    mutationFn: ({ id, closed }: { id: string; closed: boolean }) => answerOf(api.PATCH('/api/v1/organisations/{id}', { params: { path: { id } }, body: { closed } })),
    onSettled: () => refresh('organisations'),
  });
}

export function useOverseeAccounts(id: string) {
  const onSettled = (): void => refresh('accounts-of', 'organisations');
  const change = useMutation({
    mutationFn: ({ id: userId, active }: { id: string; active: boolean }) => answerOf(
      api.PATCH('/api/v1/organisations/{id}/accounts/{userId}', { params: { path: { id, userId } }, body: { active } })), onSettled,
  });
  const resetSecondFactor = useMutation({
    mutationFn: (userId: string) => answerOf(api.POST('/api/v1/organisations/{id}/accounts/{userId}/reset-second-factor', { params: { path: { id, userId } } })), onSettled,
  });
  return { change, resetSecondFactor };
}
