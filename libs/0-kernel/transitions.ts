/** For each state, its actions and where they lead: `{ draft: { publish: 'published' }, published: {} }`. */
export type Transitions = Readonly<Record<string, Readonly<Record<string, string>>>>;
