import { useMutation, useQuery } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { refresh } from './refresh';
import type { NdaBody } from './types';

export function useNdas() {
  return useQuery({ queryKey: ['ndas'], queryFn: async () => (await answerOf(api.GET('/api/v1/ndas'))).items });
}

export function useKeepNdas() {
  const onSettled = (): void => refresh('ndas');
  const record = useMutation({ mutationFn: (body: NdaBody) => answerOf(api.POST('/api/v1/ndas', { body })), onSettled });
  const end = useMutation({ mutationFn: (id: string) => answerOf(api.POST('/api/v1/ndas/{id}/end', { params: { path: { id } } })), onSettled });
  return { record, end };
}
