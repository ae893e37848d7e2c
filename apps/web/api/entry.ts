import { useMutation, useQuery } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { refresh } from './refresh';
import type { InviteBody, RegistrationBody } from './types';

export function useInvitations(enabled = true) {
  return useQuery({ enabled, queryKey: ['invitations'], queryFn: () => answerOf(api.GET('/api/v1/invitations')) });
}

export function useManageInvitations() {
  const onSettled = (): void => refresh('invitations');
  const invite = useMutation({ mutationFn: (body: InviteBody) => answerOf(api.POST('/api/v1/invitations', { body })), onSettled });
  const resend = useMutation({ mutationFn: (id: string) => answerOf(api.POST('/api/v1/invitations/{id}/resend', { params: { path: { id } } })), onSettled });
  const revoke = useMutation({ mutationFn: (id: string) => answerOf(api.DELETE('/api/v1/invitations/{id}', { params: { path: { id } } })), onSettled });
  return { invite, resend, revoke };
}

/** Whereto the link of a mail invites. */
export function useInvitation(token: string) {
  return useQuery({
    queryKey: ['invitation', token], queryFn: () => answerOf(api.POST('/api/v1/invitation', { body: { token } })), enabled: token !== '', retry: false, gcTime: 0, refetchOnWindowFocus: false,
  });
}

export function useRegister() {
  return useMutation({ mutationFn: (body: RegistrationBody) => answerOf(api.POST('/api/v1/registrations', { body })) });
}

export function useVerifyRegistration() {
  return useMutation({ mutationFn: (token: string) => answerOf(api.POST('/api/v1/registrations/verify', { body: { token } })) });
}

export function useRegistrations() {
  return useQuery({ queryKey: ['registrations'], queryFn: () => answerOf(api.GET('/api/v1/registrations')) });
}

export function useDecideRegistration() {
  const onSettled = (): void => refresh('registrations');
  const approve = useMutation({ mutationFn: (id: string) => answerOf(api.POST('/api/v1/registrations/{id}/approve', { params: { path: { id } } })), onSettled });
  const reject = useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) => answerOf(api.POST('/api/v1/registrations/{id}/reject', { params: { path: { id } }, body: { reason } })), onSettled,
  });
  return { approve, reject };
}
