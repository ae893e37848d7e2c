import { useMutation, useQuery } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { useIdempotencyKey } from './idempotency';
import { refresh } from './refresh';
import type { ClientNeedBody, MandateBody, NeedBody } from './types';

const pathOf = (id: string) => ({ params: { path: { id } } });

/** Those one's company gave, or one's institution holds. */
export function useMandates(enabled = true) {
  return useQuery({ enabled, queryKey: ['mandates'], queryFn: () => answerOf(api.GET('/api/v1/mandates')) });
}

export function useIntermediaries(enabled = true) {
  return useQuery({ enabled, queryKey: ['intermediaries'], queryFn: async () => (await answerOf(api.GET('/api/v1/organisations/intermediaries'))).items });
}

export function useManageMandates() {
  const onSettled = (): void => refresh('mandates');
  const give = useMutation({ mutationFn: (body: MandateBody) => answerOf(api.POST('/api/v1/mandates', { body })), onSettled });
  const end = useMutation({ mutationFn: (id: string) => answerOf(api.POST('/api/v1/mandates/{id}/end', pathOf(id))), onSettled });
  return { give, end };
}

export function useClientNeeds() {
  return useQuery({ queryKey: ['client-needs'], queryFn: () => answerOf(api.GET('/api/v1/client-needs', { params: { query: { limit: 100 } } })) });
}

export function useClientNeed(id: string) {
  return useQuery({ queryKey: ['client-needs', id], queryFn: () => answerOf(api.GET('/api/v1/client-needs/{id}', pathOf(id))) });
}

export function useClientProgress(id: string) {
  return useQuery({ queryKey: ['client-needs', id, 'progress'], queryFn: () => answerOf(api.GET('/api/v1/client-needs/{id}/progress', pathOf(id))) });
}

const onSuccess = (): void => refresh('client-needs');

export function usePostClientNeed() {
  const { headersFor, forget } = useIdempotencyKey();
  return useMutation({
    mutationFn: (body: ClientNeedBody) => answerOf(api.POST('/api/v1/client-needs', { body, headers: headersFor(body) })),
    onSuccess() {
      forget();
      onSuccess();
    },
  });
}

export function useReviseClientNeed(id: string, version: number) {
  return useMutation({
    mutationFn: (body: Partial<NeedBody>) => answerOf(api.PATCH('/api/v1/client-needs/{id}', { ...pathOf(id), body, headers: { 'If-Match': String(version) } })),
    onSuccess,
  });
}
