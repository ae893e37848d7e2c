export const engagementStatuses = ['open', 'closed'] as const;

export type EngagementStatus = (typeof engagementStatuses)[number];
