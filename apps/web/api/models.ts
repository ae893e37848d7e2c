import { useMutation, useQuery } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { refresh } from './refresh';

const key = 'matching-models';

/** While somebody waits for a model to be learnt, every two seconds. */
export function useModels(waiting: boolean) {
  return useQuery({ queryKey: [key], queryFn: () => answerOf(api.GET('/api/v1/matching/models')), ...(waiting && { refetchInterval: 2_000 }) });
}

export function useKeepModels() {
  const onSettled = (): void => refresh(key);
  const learn = useMutation({ mutationFn: () => answerOf(api.POST('/api/v1/matching/models/learn', { body: {} })), onSettled });
  const choose = useMutation({ mutationFn: (version: number) => answerOf(api.POST('/api/v1/matching/models/choose', { body: { version } })), onSettled });
  return { learn, choose };
}
