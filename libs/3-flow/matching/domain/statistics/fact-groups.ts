import { Numbering } from '../analysis/numbering.js';
import type { FilteredFacts } from '../candidates/match-filter.js';

/** Documents that a filter cannot tell apart share a group: a filter is asked once for each group, not for each document. */
export class FactGroups {
  readonly #numbers = new Numbering<string>();
  readonly #facts: FilteredFacts[] = [];

  /** The group's number, given now if nothing was like it before. */
  of({ tenantId, kind, audience }: FilteredFacts): number {
    const number = this.#numbers.of(JSON.stringify([tenantId, kind, audience]));
    this.#facts[number] ??= { tenantId, kind, audience };
    return number;
  }

  /** What all of a group have, by number. */
  get facts(): readonly FilteredFacts[] {
    return this.#facts;
  }
}
