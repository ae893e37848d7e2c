/** Who may read a document of a contract: the university's people of the case alone, or the company too. */
export const documentAudiences = ['university', 'parties'] as const;
export type DocumentAudience = (typeof documentAudiences)[number];

/** A document attached to a contract. It is never changed or deleted: another replaces it, or it is withdrawn. */
export type ContractDocument = {
  readonly id: string;
  readonly contractId: string;
  readonly tenantId: string;
  readonly name: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
  /** SHA-256 of the content, in hexadecimal. */
  readonly sha256: string;
  readonly audience: DocumentAudience;
  /** The document that it replaces. */
  readonly replacesId: string | null;
  readonly uploadedAt: string;
  readonly uploadedBy: string;
  readonly withdrawnAt: string | null;
  readonly withdrawnReason: string | null;
};

export type DocumentState = 'valid' | 'replaced' | 'withdrawn';

export function documentState({ id, withdrawnAt }: Pick<ContractDocument, 'id' | 'withdrawnAt'>, all: readonly Pick<ContractDocument, 'replacesId'>[]): DocumentState {
  if (withdrawnAt !== null) return 'withdrawn';
  return all.some(({ replacesId }) => replacesId === id) ? 'replaced' : 'valid';
}
