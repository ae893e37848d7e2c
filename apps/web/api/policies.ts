import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { refresh } from './refresh';
import type { PublishPolicyBody, TryPolicyBody } from './types';

/** Every table the university has had, the newest first. */
export function usePolicies() {
  return useQuery({ queryKey: ['policies'], queryFn: async () => (await answerOf(api.GET('/api/v1/overhead-policies'))).items });
}

/** What a table makes of a case, and what is wrong with the table; nothing is stored. Undefined: not asked yet. */
export function useTryPolicy(body: TryPolicyBody | undefined) {
  return useQuery({
    queryKey: ['policy-tried', body],
    enabled: body !== undefined,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => answerOf(api.POST('/api/v1/overhead-policies/try', { signal, body: body as TryPolicyBody })),
  });
}

export function usePublishPolicy() {
  return useMutation({ mutationFn: (body: PublishPolicyBody) => answerOf(api.POST('/api/v1/overhead-policies', { body })), onSuccess: () => refresh('policies') });
}
