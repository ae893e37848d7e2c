/** What money is counted by: the day received (受入額), the day signed (契約額), or the day due (見込み). */
export const measures = ['received', 'contracted', 'due'] as const;

export type Measure = (typeof measures)[number];

/** Which contracts count: joint research with companies, which is the plan's income; all with companies; all there are. */
export const scopes = ['private_joint_research', 'private', 'all'] as const;

export type Scope = (typeof scopes)[number];
