import type { Account } from './account.js';

/** When the demo world is loaded. `when-empty` means: only into an embedded database in which nothing ever happened. */
export type DemoMode = 'when-empty' | 'always' | 'never';

/** From the launcher to the process that prepares the world. */
export interface WorldOrder {
  /** With the addresses of the running parts in it. */
  readonly environment: NodeJS.ProcessEnv;
  readonly ownerUrl: string;
  /** Of an embedded database, else missing. */
  readonly superuserUrl?: string;
  readonly demo: DemoMode;
  /** Made before the first row comes into an empty database; the launcher removes it when the accounts are kept. */
  readonly unfinishedFile: string;
}

/** And back: the accounts when the demo world was loaded, or why the world could not be prepared. */
export type WorldAnswer = { readonly accounts?: readonly Account[] } | { readonly problem: string };
