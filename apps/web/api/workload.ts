import { useMutation, useQuery } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { refresh } from './refresh';
import type { WorkloadBody } from './types';

export function useWorkload(enabled = true) {
  return useQuery({ enabled, queryKey: ['workload'], queryFn: () => answerOf(api.GET('/api/v1/organisation/workload')) });
}

export function useChangeWorkload() {
  return useMutation({
    mutationFn: (body: WorkloadBody) => answerOf(api.PATCH('/api/v1/organisation/workload', { body })),
    onSettled: () => refresh('workload'),
  });
}
