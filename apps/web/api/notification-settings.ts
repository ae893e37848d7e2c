import { useMutation, useQuery } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { queryClient } from './query-client';
import type { NotificationSettings } from './types';

const queryKey = ['notification-settings'];

export function useNotificationSettings() {
  return useQuery({ queryKey, queryFn: () => answerOf(api.GET('/api/v1/notification-settings')) });
}

export function useChangeNotificationSettings() {
  return useMutation({
    mutationFn: (body: NotificationSettings) => answerOf(api.PATCH('/api/v1/notification-settings', { body })),
    onSuccess: (changed) => { queryClient.setQueryData(queryKey, changed); },
  });
}
