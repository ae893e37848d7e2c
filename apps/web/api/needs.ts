import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { useIdempotencyKey } from './idempotency';
import { refresh } from './refresh';
import type { NeedBody, NeedPreviewBody } from './types';

const pathOf = (id: string) => ({ params: { path: { id } } });

export function useNeeds() {
  return useQuery({ queryKey: ['needs'], queryFn: () => answerOf(api.GET('/api/v1/needs', { params: { query: { limit: 100 } } })) });
}

export function useNeed(id: string | undefined) {
  return useQuery({ queryKey: ['needs', id], enabled: id !== undefined, queryFn: () => answerOf(api.GET('/api/v1/needs/{id}', pathOf(id ?? ''))) });
}

/** Asks again every other second while the matcher is at work; events make it sooner. */
export function useNeedMatches(id: string, enabled = true) {
  return useQuery({
    queryKey: ['need-matches', id],
    enabled,
    queryFn: () => answerOf(api.GET('/api/v1/needs/{id}/matches', pathOf(id))),
    refetchInterval: (query) => (query.state.data?.status === 'pending' ? 2_000 : false),
  });
}

export function useNeedProgress(id: string, enabled = true) {
  return useQuery({ queryKey: ['need-progress', id], enabled, queryFn: () => answerOf(api.GET('/api/v1/needs/{id}/progress', pathOf(id))) });
}

/** Who could help with what is typed; the answer carries what it is for, because the last one stays while the next is on its way. */
export function useNeedPreview(typed: NeedPreviewBody, enabled: boolean) {
  return useQuery({
    queryKey: ['need-preview', typed], enabled, placeholderData: keepPreviousData, retry: false, gcTime: 60_000,
    queryFn: async ({ signal }) => ({ ...await answerOf(api.POST('/api/v1/needs/preview', { body: typed, signal })), typed }),
  });
}

const onSuccess = (): void => refresh('needs', 'need-matches', 'need-progress');

export function usePostNeed() {
  const { headersFor, forget } = useIdempotencyKey();
  return useMutation({
    mutationFn: (body: NeedBody) => answerOf(api.POST('/api/v1/needs', { body, headers: headersFor(body) })),
    onSuccess() {
      forget();
      onSuccess();
    },
  });
}

export function useReviseNeed(id: string, version: number) {
  return useMutation({
    mutationFn: (body: Partial<NeedBody>) => answerOf(api.PATCH('/api/v1/needs/{id}', { ...pathOf(id), body, headers: { 'If-Match': String(version) } })),
    onSuccess,
  });
}

export function useWithdrawNeed(id: string) {
  return useMutation({ mutationFn: () => answerOf(api.POST('/api/v1/needs/{id}/withdraw', pathOf(id))), onSuccess });
}

export function useRevealCompany(id: string) {
  return useMutation({ mutationFn: (universityId: string) => answerOf(api.POST('/api/v1/needs/{id}/reveal', { ...pathOf(id), body: { universityId } })), onSuccess });
}
