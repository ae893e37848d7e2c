import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { refresh } from './refresh';
import type { PublishPolicyBody, RepricedBody, TryPolicyBody, WhatIfBody } from './types';

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

/** The contracts signed in some fiscal years under another table; nothing is changed. */
export function useWhatIf(body: WhatIfBody | undefined) {
  return useQuery({
    queryKey: ['what-if', body], enabled: body !== undefined, retry: false,
    queryFn: ({ signal }) => answerOf(api.POST('/api/v1/overhead-policies/what-if', { signal, body: body as WhatIfBody })),
  });
}

/** The contracts behind it. */
export function useRepriced(body: RepricedBody, cursor: string | undefined) {
  return useQuery({
    queryKey: ['what-if-contracts', body, cursor], placeholderData: keepPreviousData,
    queryFn: () => answerOf(api.POST('/api/v1/overhead-policies/what-if/contracts', { body: { ...body, limit: 25, ...(cursor !== undefined && { cursor }) } })),
  });
}
