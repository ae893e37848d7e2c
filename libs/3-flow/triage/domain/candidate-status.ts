export const candidateStatuses = ['waiting', 'open', 'accepted', 'declined', 'withdrawn'] as const;

export type CandidateStatus = (typeof candidateStatuses)[number];
