import type { Need } from './need.js';

/**
 * A need as the intermediary reads it that posted it: text, level and status. No amount, neither the one the company gave it
 * since, nor the company's own numbering.
 */
export interface ClientNeed extends Omit<Need, 'budget' | 'externalId' | 'revealedTo'> {
  readonly postedByName: string;
  readonly postedAt: Date;
}
