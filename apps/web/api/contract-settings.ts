import { useMutation, useQuery } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { refresh } from './refresh';
import type { IssuerBody } from './types';

export function useContractSettings() {
  const issuer = useQuery({ queryKey: ['contract-settings', 'issuer'], queryFn: () => answerOf(api.GET('/api/v1/invoice-issuer')) });
  const days = useQuery({ queryKey: ['contract-settings', 'days'], queryFn: () => answerOf(api.GET('/api/v1/reminder-days')) });
  const threshold = useQuery({ queryKey: ['contract-settings', 'threshold'], queryFn: () => answerOf(api.GET('/api/v1/approval-threshold')) });
  return { issuer, days, threshold };
}

export function useKeepContractSettings() {
  const onSettled = (): void => refresh('contract-settings', 'approvals');
  const setIssuer = useMutation({ mutationFn: (body: IssuerBody) => answerOf(api.PUT('/api/v1/invoice-issuer', { body })), onSettled });
  const setDays = useMutation({ mutationFn: (body: { before: number[]; after: number[] }) => answerOf(api.PUT('/api/v1/reminder-days', { body })), onSettled });
  const setThreshold = useMutation({ mutationFn: (amount: number | null) => answerOf(api.PUT('/api/v1/approval-threshold', { body: { amount } })), onSettled });
  return { setIssuer, setDays, setThreshold };
}
