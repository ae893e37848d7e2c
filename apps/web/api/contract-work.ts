import { useMutation, useQuery } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { useIdempotencyKey } from './idempotency';
import { refresh } from './refresh';
import type { AmendmentBody, ContentBody, DocumentBody, GateBody, MoveBody, StageGateBody, StageReportBody } from './types';

const pathOf = (id: string) => ({ params: { path: { id } } });

/** The contract as it stood at the end of a day in Tokyo. */
export function useContractOn(id: string, asOf: string) {
  return useQuery({ queryKey: ['contract-on', id, asOf], enabled: asOf !== '', retry: false, queryFn: () => answerOf(api.GET('/api/v1/contracts/{id}', { params: { path: { id }, query: { asOf } } })) });
}

/** Which steps are open, and what stands in the way of one today. The version makes it another question after each step. */
export function useMoves(id: string, version: number) {
  return useQuery({ queryKey: ['contract-moves', id, version], queryFn: async () => (await answerOf(api.GET('/api/v1/contracts/{id}/moves', pathOf(id)))).items });
}

export function useMove(id: string) {
  return useMutation({
    mutationFn: (body: MoveBody) => answerOf(api.POST('/api/v1/contracts/{id}/moves', { ...pathOf(id), body })),
    onSettled: () => refresh('engagements', 'contract-moves', 'contract-on'),
  });
}

/** As it stands, or as it stood at the end of a day. */
export function useContractContent(id: string, asOf?: string) {
  return useQuery({
    queryKey: ['contract-content', id, asOf],
    queryFn: () => answerOf(api.GET('/api/v1/contracts/{id}/content', { params: { path: { id }, query: asOf === undefined ? {} : { asOf } } })),
  });
}

export function useKeepContent(id: string) {
  const onSettled = (): void => refresh('contract-content', 'contract-moves', 'engagements');
  const put = useMutation({ mutationFn: (body: ContentBody) => answerOf(api.PUT('/api/v1/contracts/{id}/content', { ...pathOf(id), body })), onSettled });
  const decide = useMutation({ mutationFn: (body: GateBody) => answerOf(api.POST('/api/v1/contracts/{id}/gates', { ...pathOf(id), body })), onSettled });
  return { put, decide };
}

export function useStageGates(id: string) {
  return useQuery({ queryKey: ['stage-gates', id], queryFn: () => answerOf(api.GET('/api/v1/contracts/{id}/stage-gates', pathOf(id))) });
}

export function useKeepStageGates(id: string) {
  const onSettled = (): void => refresh('stage-gates');
  const set = useMutation({ mutationFn: (body: StageGateBody) => answerOf(api.POST('/api/v1/contracts/{id}/stage-gates', { ...pathOf(id), body })), onSettled });
  const report = useMutation({
    mutationFn: ({ gateId, body }: { gateId: string; body: StageReportBody }) => answerOf(api.POST('/api/v1/stage-gates/{id}/reports', { ...pathOf(gateId), body })), onSettled,
  });
  return { set, report };
}

/** What an amendment would make of price and payments; nothing is saved. */
export function useAmendmentPreview(id: string, body: Omit<AmendmentBody, 'reason'> | undefined) {
  return useQuery({
    queryKey: ['amendment-preview', id, body], enabled: body !== undefined, retry: false, staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => answerOf(api.POST('/api/v1/contracts/{id}/amendments/preview', { ...pathOf(id), signal, body: body as AmendmentBody })),
  });
}

export function useAmend(id: string) {
  const { headersFor, forget } = useIdempotencyKey();
  return useMutation({
    mutationFn: (body: AmendmentBody) => answerOf(api.POST('/api/v1/contracts/{id}/amendments', { ...pathOf(id), body, headers: headersFor(body) })),
    onSuccess() {
      forget();
      refresh('engagements', 'contract-on', 'contract-content');
    },
  });
}

export function useApprovals(id: string) {
  return useQuery({ queryKey: ['approvals', id], queryFn: () => answerOf(api.GET('/api/v1/contracts/{id}/approvals', pathOf(id))) });
}

export function useKeepApprovals(id: string) {
  const onSettled = (): void => refresh('approvals', 'contract-moves');
  const ask = useMutation({
    mutationFn: ({ amount, note }: { amount: number; note: string | null }) => answerOf(api.POST('/api/v1/contracts/{id}/approvals', { ...pathOf(id), body: { amount, note } })), onSettled,
  });
  const decide = useMutation({
    mutationFn: ({ approvalId, outcome }: { approvalId: string; outcome: 'approved' | 'refused' }) => answerOf(
      api.POST('/api/v1/contracts/{id}/approvals/{approvalId}/decide', { params: { path: { id, approvalId } }, body: { outcome, note: null } })),
    onSettled,
  });
  return { ask, decide };
}

export function useDocuments(id: string) {
  return useQuery({ queryKey: ['contract-documents', id], queryFn: async () => (await answerOf(api.GET('/api/v1/contracts/{id}/documents', pathOf(id)))).items });
}

/** Where a document is fetched. */
export function documentAddress(id: string): string {
  return `/api/v1/contract-documents/${id}/file`;
}

export function useKeepDocuments(id: string) {
  const onSettled = (): void => refresh('contract-documents');
  const attach = useMutation({ mutationFn: (body: DocumentBody) => answerOf(api.POST('/api/v1/contracts/{id}/documents', { ...pathOf(id), body })), onSettled });
  const withdraw = useMutation({
    mutationFn: ({ documentId, reason }: { documentId: string; reason: string }) => answerOf(api.POST('/api/v1/contract-documents/{id}/withdraw', { ...pathOf(documentId), body: { reason } })), onSettled,
  });
  return { attach, withdraw };
}
