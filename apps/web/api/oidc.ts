import { useMutation, useQuery } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { refresh } from './refresh';
import type { OidcIssuerBody } from './types';

/** Universities whose own accounts can log in. */
export function useOidcUniversities() {
  return useQuery({ queryKey: ['oidc-universities'], queryFn: async () => (await answerOf(api.GET('/api/v1/oidc/universities'))).items });
}

/** Leaves for the university's login page. */
export function useUniversityLogin() {
  return useMutation({
    mutationFn: ({ university, next }: { university: string; next: string | undefined }) => answerOf(api.POST('/api/v1/oidc/{university}/start', {
      params: { path: { university } }, body: next === undefined ? {} : { next },
    })),
    onSuccess: leaveFor,
  });
}

export function useOidcLink(enabled = true) {
  return useQuery({ enabled, queryKey: ['oidc-link'], queryFn: () => answerOf(api.GET('/api/v1/oidc-link')) });
}

export function useKeepOidcLink() {
  const link = useMutation({ mutationFn: (password: string) => answerOf(api.POST('/api/v1/oidc-link', { body: { password } })), gcTime: 0, onSuccess: leaveFor });
  const remove = useMutation({ mutationFn: (password: string) => answerOf(api.POST('/api/v1/oidc-link/remove', { body: { password } })), onSuccess: () => refresh('oidc-link') });
  return { link, remove };
}

export function useOidcIssuer(enabled = true) {
  return useQuery({ enabled, queryKey: ['oidc-issuer'], queryFn: () => answerOf(api.GET('/api/v1/organisation/oidc')) });
}

export function useKeepOidcIssuer() {
  const onSuccess = (): void => refresh('oidc-issuer', 'oidc-link');
  const save = useMutation({ mutationFn: (body: OidcIssuerBody) => answerOf(api.PUT('/api/v1/organisation/oidc', { body })), gcTime: 0, onSuccess });
  const remove = useMutation({ mutationFn: () => answerOf(api.DELETE('/api/v1/organisation/oidc')), onSuccess });
  return { save, remove };
}

function leaveFor({ url }: { url: string }): void {
  window.location.assign(url);
}
