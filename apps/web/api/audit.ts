import { useInfiniteQuery } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { queryClient } from './query-client';
import type { AuditFilter } from './types';

const key = 'audit';

/** Each asking is an entry of the log itself: it is asked when somebody looks, never in the background. */
export function useAudit(filter: AuditFilter) {
  return useInfiniteQuery({
    queryKey: [key, filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => answerOf(api.GET('/api/v1/audit', { params: { query: { ...filter, limit: 50, ...(pageParam !== undefined && { cursor: pageParam }) } } })),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    staleTime: Number.POSITIVE_INFINITY, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false,
  });
}

/** The first page anew. */
export function showNewestAudit(): void {
  void queryClient.resetQueries({ queryKey: [key] });
}

/** A file of the server's own, with formulas defused; the browser's session fetches it. */
export function auditCsvAddress(filter: AuditFilter): string {
  const query = new URLSearchParams(Object.entries(filter)).toString();
  return `/api/v1/audit.csv${query && `?${query}`}`;
}
