import type { FilteredFacts } from '../candidates/match-filter.js';

/** Documents that a filter cannot tell apart share a group: a filter is asked once for each group, not for each document. */
export class FactGroups {
  readonly #numbers = new Map<string, number>();
  readonly #facts: FilteredFacts[] = [];

  /** The group's number, given now if nothing was like it before. */
  of({ tenantId, kind, audience }: FilteredFacts): number {
    const key = JSON.stringify([tenantId, kind, audience]);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#facts.length);
    return this.#facts.push({ tenantId, kind, audience }) - 1;
  }

  /** What all of a group have, by number. */
  get facts(): readonly FilteredFacts[] {
    return this.#facts;
  }
}
