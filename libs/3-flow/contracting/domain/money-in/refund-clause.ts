/** What a contract says of money that was not used: it stays; unused direct cost goes back; all that is unused goes back but the researcher fee. */
export const refundClauses = ['none', 'unused_direct', 'unused_except_researcher_fee'] as const;
export type RefundClause = (typeof refundClauses)[number];
