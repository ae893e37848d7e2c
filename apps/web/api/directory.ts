import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from './client';

const hour = 60 * 60_000;

export function useUniversities(enabled = true) {
  return useQuery({
    queryKey: ['universities'], enabled, staleTime: hour,
    queryFn: async () => (await answerOf(api.GET('/api/v1/organisations/universities'))).items,
  });
}

export function useLiaisons(university: string) {
  return useQuery({
    queryKey: ['liaisons', university], enabled: university !== '', staleTime: hour,
    queryFn: async () => (await answerOf(api.GET('/api/v1/liaisons', { params: { query: { university } } }))).items,
  });
}

export function useDepartments() {
  return useQuery({ queryKey: ['departments'], staleTime: hour, queryFn: async () => (await answerOf(api.GET('/api/v1/departments'))).items });
}
