import { type InfiniteData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { queryClient } from './query-client';
import { refresh } from './refresh';
import type { DeclineReason, InboxPage } from './types';

type InboxPages = InfiniteData<InboxPage>;

/** What is still to decide, due first, as the server sorts; more pages on demand. */
export function useInbox() {
  return useInfiniteQuery({
    queryKey: ['inbox'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => answerOf(api.GET('/api/v1/inbox', {
      signal, params: { query: { limit: 200, status: 'open', ...(pageParam !== undefined && { cursor: pageParam }) } },
    })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: 60_000,
  });
}

/** What waits for the caller's turn, next first. */
export function useWaitingMatches() {
  return useInfiniteQuery({
    queryKey: ['waiting-matches'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => answerOf(api.GET('/api/v1/waiting-matches', {
      signal, params: { query: { limit: 200, ...(pageParam !== undefined && { cursor: pageParam }) } },
    })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: 60_000,
  });
}

/** Opening a match that waits brings it onto the desk, with what else of its need waits. */
export function useTakeUpMatch() {
  return useMutation({
    mutationFn: (matchId: string) => answerOf(api.GET('/api/v1/inbox/{matchId}', { params: { path: { matchId } } })),
    onSuccess: () => queryClient.refetchQueries({ queryKey: ['inbox'] }),
    onSettled: () => refresh('waiting-matches'),
  });
}

/** Need and seed side by side; asking marks the match as read. */
export function useInboxMatch(matchId: string) {
  return useQuery({
    queryKey: ['inbox-match', matchId],
    staleTime: 60_000,
    queryFn: async () => {
      const detail = await answerOf(api.GET('/api/v1/inbox/{matchId}', { params: { path: { matchId } } }));
      queryClient.setQueryData<InboxPages>(['inbox'], (inbox) => inbox && { ...inbox, pages: inbox.pages.map((page) => ({ ...page, items: page.items.map((item) => (item.match.id === matchId ? { ...item, match: { ...item.match, unread: false } } : item)) })) });
      return detail;
    },
  });
}

const onSuccess = (): void => refresh('inbox', 'inbox-match', 'waiting-matches', 'engagements');

export function useAcceptMatch() {
  return useMutation({
    mutationFn: (id: string) => answerOf(api.POST('/api/v1/matches/{id}/accept', { params: { path: { id } }, body: {} })),
    onSuccess,
  });
}

export function useDeclineMatch() {
  return useMutation({
    mutationFn: ({ id, reason, note, noteToCompany }: { id: string; reason: DeclineReason; note: string; noteToCompany: boolean }) => answerOf(
      api.POST('/api/v1/matches/{id}/decline', { params: { path: { id } }, body: { reason, ...(note.trim() && { note: note.trim(), noteToCompany }) } }),
    ),
    onSuccess,
  });
}

export function useHandOverMatch() {
  return useMutation({
    mutationFn: ({ id, to, note }: { id: string; to: string; note: string }) => answerOf(
      api.POST('/api/v1/matches/{id}/hand-over', { params: { path: { id } }, body: { to, ...(note.trim() && { note: note.trim() }) } }),
    ),
    onSuccess,
  });
}
