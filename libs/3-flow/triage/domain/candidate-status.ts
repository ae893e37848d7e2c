export const candidateStatuses = ['open', 'accepted', 'declined', 'withdrawn'] as const;

export type CandidateStatus = (typeof candidateStatuses)[number];
