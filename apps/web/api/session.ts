import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { type Language } from '../app/i18n/texts';
import { switchLanguage } from '../app/i18n/i18n';
import { answerOf, api } from './client';
import { isProblem } from './problem';
import { queryClient } from './query-client';
import type { AcceptBody, Session } from './types';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 5 * 60_000,
  queryFn: async (): Promise<Session | null> => {
    try {
      return await answerOf(api.GET('/api/v1/session'));
    } catch (error) {
      if (isProblem(error) && error.status === 401) return null;
      throw error;
    }
  },
});

export function useSession(): Session | null {
  return useQuery(sessionQuery).data ?? null;
}

/** Answers with the session, or with the step that is still to be taken. */
export function useLogin() {
  return useMutation({
    mutationFn: (body: { email: string; password: string }) => answerOf(api.POST('/api/v1/session', { body })),
    onSuccess(answer) {
      if (!('step' in answer)) begin(answer);
    },
  });
}

/** The second step, by the authenticator or by a recovery code. */
export function useFinishLogin() {
  return useMutation({
    mutationFn: ({ method, code }: { method: 'totp' | 'recovery'; code: string }) => answerOf(
      method === 'totp' ? api.POST('/api/v1/session/totp', { body: { code } }) : api.POST('/api/v1/session/recovery', { body: { code } })),
    onSuccess: begin,
  });
}

/** Who was invited chooses name and password, and is in. */
export function useAcceptInvitation() {
  return useMutation({ mutationFn: (body: AcceptBody) => answerOf(api.POST('/api/v1/invitation/accept', { body })), onSuccess: begin });
}

function begin(session: Session): void {
  queryClient.clear();
  queryClient.setQueryData(sessionQuery.queryKey, session);
}

export function useLogout() {
  return useMutation({
    mutationFn: () => answerOf(api.DELETE('/api/v1/session')),
    onSuccess() {
      queryClient.clear();
      queryClient.setQueryData(sessionQuery.queryKey, null);
    },
  });
}

/** The page's words change at once; the server's (titles, notifications, mails) follow and are asked again. */
export function useChangeLocale() {
  return async (locale: Language): Promise<void> => {
    await switchLanguage(locale);
    // As it is now, not as it was drawn: just after a login the button may still stand there from before.
    if (!queryClient.getQueryData(sessionQuery.queryKey)) return;
    await answerOf(api.PATCH('/api/v1/session', { body: { locale } }));
    await queryClient.invalidateQueries();
  };
}
