/** The kinds of lines in a need's history. */
export const historyKinds = [
  'assigned', 'matches_waiting', 'matches_added', 'matches_withdrawn', 'liaison_working', 'engagement_opened', 'accepted', 'declined',
  'handed_over',
] as const;

export type HistoryKind = (typeof historyKinds)[number];
