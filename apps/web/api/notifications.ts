import { useMutation, useQuery } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { refresh } from './refresh';

export function useNotifications() {
  return useQuery({
    queryKey: ['notifications'],
    queryFn: () => answerOf(api.GET('/api/v1/notifications', { params: { query: { limit: 30 } } })),
    refetchInterval: 60_000,
  });
}

export function useMarkRead() {
  const onSettled = (): void => refresh('notifications');
  const read = useMutation({
    mutationFn: (id: string) => answerOf(api.POST('/api/v1/notifications/{id}/read', { params: { path: { id } } })),
    onSettled,
  });
  const readAll = useMutation({ mutationFn: () => answerOf(api.POST('/api/v1/notifications/read-all')), onSettled });
  return { read, readAll };
}
