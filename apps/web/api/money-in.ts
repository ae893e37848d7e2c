import { useMutation, useQuery } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { refresh } from './refresh';
import type { BankConfirmation, BankUpload, RefundBody } from './types';

const pathOf = (id: string) => ({ params: { path: { id } } });

export function useInvoices(contractId: string) {
  return useQuery({ queryKey: ['invoices', contractId], queryFn: async () => (await answerOf(api.GET('/api/v1/contracts/{id}/invoices', pathOf(contractId)))).items });
}

/** Where the file of an invoice is read. */
export function invoiceAddress(id: string, format: 'pdf' | 'xlsx', language: 'ja' | 'en'): string {
  return `/api/v1/invoices/${id}/${format}?language=${language}`;
}

export function useKeepInvoices(contractId: string) {
  const onSettled = (): void => refresh('invoices', 'engagements');
  const issue = useMutation({ mutationFn: (instalmentId: string) => answerOf(api.POST('/api/v1/contracts/{id}/invoices', { ...pathOf(contractId), body: { instalmentId } })), onSettled });
  const cancel = useMutation({ mutationFn: ({ id, reason }: { id: string; reason: string }) => answerOf(api.POST('/api/v1/invoices/{id}/cancel', { ...pathOf(id), body: { reason } })), onSettled });
  return { issue, cancel };
}

export function useCorrectMoney(contractId: string) {
  const onSettled = (): void => refresh('engagements');
  const reverse = useMutation({
    mutationFn: ({ receiptId, reason }: { receiptId: string; reason: string }) => answerOf(
      api.POST('/api/v1/contracts/{id}/receipts/{receiptId}/reverse', { params: { path: { id: contractId, receiptId } }, body: { reason } })),
    onSettled,
  });
  const refund = useMutation({ mutationFn: (body: RefundBody) => answerOf(api.POST('/api/v1/contracts/{id}/refunds', { ...pathOf(contractId), body })), onSettled });
  const move = useMutation({
    mutationFn: ({ receiptId, instalmentId, reason }: { receiptId: string; instalmentId: string; reason: string }) => answerOf(
      api.POST('/api/v1/contracts/{id}/receipts/{receiptId}/move', { params: { path: { id: contractId, receiptId } }, body: { instalmentId, reason } })),
    onSettled,
  });
  return { reverse, refund, move };
}

export function useBankFiles() {
  return useQuery({ queryKey: ['bank-files', 'list'], queryFn: async () => (await answerOf(api.GET('/api/v1/bank-files'))).items });
}

export function useBankFile(id: string | undefined) {
  return useQuery({ queryKey: ['bank-files', id], enabled: id !== undefined, queryFn: () => answerOf(api.GET('/api/v1/bank-files/{id}', pathOf(id ?? ''))) });
}

export function useKeepBankFiles() {
  const onSettled = (): void => refresh('bank-files', 'engagements');
  const upload = useMutation({ mutationFn: (body: BankUpload) => answerOf(api.POST('/api/v1/bank-files', { body })), onSettled });
  const confirm = useMutation({
    mutationFn: ({ id, lines }: { id: string; lines: BankConfirmation['lines'] }) => answerOf(api.POST('/api/v1/bank-files/{id}/confirm', { ...pathOf(id), body: { lines } })), onSettled,
  });
  return { upload, confirm };
}
