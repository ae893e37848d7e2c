import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { queryClient } from './query-client';
import { refresh } from './refresh';
import { sessionQuery } from './session';
import type { PersonChange, SecondFactorRule } from './types';

const secondFactorQuery = queryOptions({ queryKey: ['second-factor'], queryFn: () => answerOf(api.GET('/api/v1/second-factor')) });

export function useSecondFactor() {
  return useQuery(secondFactorQuery);
}

export function useSessions(enabled: boolean) {
  return useQuery({ queryKey: ['sessions'], queryFn: () => answerOf(api.GET('/api/v1/sessions')), enabled });
}

export function useEndSessions() {
  const onSettled = (): void => refresh('sessions');
  const one = useMutation({ mutationFn: (id: string) => answerOf(api.DELETE('/api/v1/sessions/{id}', { params: { path: { id } } })), onSettled });
  const others = useMutation({ mutationFn: () => answerOf(api.POST('/api/v1/sessions/end-others')), onSettled });
  return { one, others };
}

export function useChangePassword() {
  return useMutation({
    mutationFn: (body: { current: string; next: string }) => answerOf(api.POST('/api/v1/password', { body })),
    onSuccess: () => refresh('sessions'),
  });
}

export function useForgottenPassword() {
  return useMutation({ mutationFn: (email: string) => answerOf(api.POST('/api/v1/password/forgotten', { body: { email } })) });
}

export function useResetPassword() {
  return useMutation({ mutationFn: (body: { token: string; password: string }) => answerOf(api.POST('/api/v1/password/reset', { body })) });
}

/** Setting up an authenticator: the password gives a secret, a code confirms it. */
export function useSetUpTotp() {
  const begin = useMutation({ mutationFn: (password: string) => answerOf(api.POST('/api/v1/second-factor/totp', { body: { password } })), gcTime: 0 });
  const confirm = useMutation({
    mutationFn: (code: string) => answerOf(api.POST('/api/v1/second-factor/totp/confirm', { body: { code } })), gcTime: 0,
    onSuccess: () => refresh('second-factor', 'sessions'),
  });
  return { begin, confirm };
}

export function useSecondFactorChanges() {
  const onSuccess = (): void => refresh('second-factor');
  const renewCodes = useMutation({ mutationFn: (password: string) => answerOf(api.POST('/api/v1/second-factor/recovery-codes', { body: { password } })), gcTime: 0, onSuccess });
  const remove = useMutation({ mutationFn: (password: string) => answerOf(api.POST('/api/v1/second-factor/remove', { body: { password } })), onSuccess });
  return { renewCodes, remove };
}

/** What may be done has changed: asks again who is logged in. */
export async function sessionChanged(): Promise<void> {
  await queryClient.refetchQueries({ queryKey: sessionQuery.queryKey });
}

export function useSecurityPolicy(enabled = true) {
  return useQuery({ enabled, queryKey: ['security-policy'], queryFn: () => answerOf(api.GET('/api/v1/organisation/security')) });
}

export function useChangeSecurityPolicy() {
  return useMutation({
    mutationFn: (secondFactorFor: SecondFactorRule) => answerOf(api.PATCH('/api/v1/organisation/security', { body: { secondFactorFor } })),
    onSuccess: () => {
      refresh('security-policy', 'second-factor');
      return sessionChanged();
    },
  });
}

export function usePeople(enabled = true) {
  return useQuery({ enabled, queryKey: ['people'], queryFn: () => answerOf(api.GET('/api/v1/people')) });
}

export function useManagePeople() {
  const onSettled = (): void => refresh('people');
  const change = useMutation({
    mutationFn: ({ id, ...body }: PersonChange & { id: string }) => answerOf(api.PATCH('/api/v1/people/{id}', { params: { path: { id } }, body })), onSettled,
  });
  const resetSecondFactor = useMutation({
    mutationFn: (id: string) => answerOf(api.POST('/api/v1/people/{id}/reset-second-factor', { params: { path: { id } } })), onSettled,
  });
  return { change, resetSecondFactor };
}
