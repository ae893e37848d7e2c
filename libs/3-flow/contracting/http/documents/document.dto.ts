import { z } from 'zod';
import { documentAudiences } from '../../domain/documents/contract-document.js';

/** `content`: the file in base64, at most 10 MB before that. */
export const attachDocumentBody = z.strictObject({
  name: z.string().trim().min(1).max(200), content: z.base64().max(13_400_000), audience: z.enum(documentAudiences), replacesId: z.uuid().nullable().default(null),
});
export const withdrawDocumentBody = z.strictObject({ reason: z.string().trim().min(1).max(500) });

export const documentAnswer = z.object({
  id: z.string(), contractId: z.string(), name: z.string(), mediaType: z.string(), size: z.int(), sha256: z.string(), audience: z.enum(documentAudiences),
  state: z.enum(['valid', 'replaced', 'withdrawn']), replacesId: z.string().nullable(), uploadedAt: z.string(), uploadedBy: z.string(), withdrawnReason: z.string().nullable(),
});
export const documentList = z.object({ items: z.array(documentAnswer), nextCursor: z.null() });

export type AttachDocumentBody = z.infer<typeof attachDocumentBody>;
export type WithdrawDocumentBody = z.infer<typeof withdrawDocumentBody>;
export type DocumentAnswer = z.infer<typeof documentAnswer>;
export type DocumentList = z.infer<typeof documentList>;
