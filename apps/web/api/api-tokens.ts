import { useMutation, useQuery } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { refresh } from './refresh';
import type { NewApiToken } from './types';

export function useApiTokens(enabled = true) {
  return useQuery({ enabled, queryKey: ['api-tokens'], queryFn: () => answerOf(api.GET('/api/v1/api-tokens')) });
}

export function useKeepApiTokens() {
  const onSettled = (): void => refresh('api-tokens');
  // The token is shown once and kept nowhere, here neither.
  const make = useMutation({ mutationFn: (body: NewApiToken) => answerOf(api.POST('/api/v1/api-tokens', { body })), gcTime: 0, onSettled });
  const revoke = useMutation({ mutationFn: (id: string) => answerOf(api.DELETE('/api/v1/api-tokens/{id}', { params: { path: { id } } })), onSettled });
  return { make, revoke };
}
