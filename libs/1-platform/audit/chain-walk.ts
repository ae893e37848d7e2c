import { type ChainedEntry, chainStart, commitmentTo, sealOf } from './chain.js';

/** One place of a chain with what stands there now. */
export interface ChainLink {
  readonly sequence: number;
  readonly entryId: string;
  readonly previous: Buffer;
  readonly hash: Buffer;
  /** Absent: the entry is gone. */
  readonly entry: ChainedEntry | undefined;
  /** The personal values that are not erased. */
  readonly values: readonly { readonly name: string; readonly salt: Buffer; readonly value: string }[];
}

/** The hash that a chain had at a place, remembered apart from the chain. */
export interface NotedHead {
  readonly sequence: number;
  /** Hex. */
  readonly hash: string;
}

export type ChainFault = 'entry_changed' | 'entry_missing' | 'seal_missing' | 'link_broken' | 'value_mismatch' | 'head_missing';

/** Where a chain is broken first, and how. */
export interface BrokenLink {
  readonly fault: ChainFault;
  /** null: an entry outside of the chain. */
  readonly sequence: number | null;
  readonly entryId: string | null;
  /** Of the personal value that is not the one committed to. */
  readonly valueName?: string;
}

/** Follows one chain from its start; the first answer that is not undefined is where it is broken. */
export class ChainWalk {
  sealed = 0;
  values = 0;
  erased = 0;
  private end: Buffer = chainStart;
  private readonly noted: Map<number, readonly string[]>;

  constructor(private readonly heads: readonly NotedHead[]) {
    this.noted = new Map(heads.map(({ sequence }) => [sequence, heads.filter((head) => head.sequence === sequence).map(({ hash }) => hash)]));
  }

  /** The chain's end as far as it was followed. */
  get head(): NotedHead | null {
    return this.sealed === 0 ? null : { sequence: this.sealed, hash: this.end.toString('hex') };
  }

  next(link: ChainLink): BrokenLink | undefined {
    const { sequence, entryId, entry } = link;
    const broken = (fault: ChainFault): BrokenLink => ({ fault, sequence, entryId });
    if (sequence !== this.sealed + 1) return { fault: 'seal_missing', sequence: this.sealed + 1, entryId: null };
    if (!link.previous.equals(this.end)) return broken('link_broken');
    if (!entry) return broken('entry_missing');
    if (entry.id !== entryId || !link.hash.equals(sealOf(this.end, entry))) return broken('entry_changed');
    if (this.noted.get(sequence)?.some((hash) => hash !== link.hash.toString('hex'))) return broken('link_broken');
    const wrong = this.checkValues(link, entry);
    if (wrong !== undefined) return { ...broken('value_mismatch'), valueName: wrong };
    this.sealed = sequence;
    this.end = link.hash;
    return undefined;
  }

  /** A chain that is shorter than it was once has lost its last rows. */
  finish(): BrokenLink | undefined {
    const longest = Math.max(0, ...this.heads.map(({ sequence }) => sequence));
    return longest > this.sealed ? { fault: 'seal_missing', sequence: this.sealed + 1, entryId: null } : undefined;
  }

  /** @returns the name of a value that is not what the entry committed to */
  private checkValues({ values }: ChainLink, entry: ChainedEntry): string | undefined {
    const commitments = JSON.parse(entry.commitments) as Readonly<Record<string, string>>;
    const wrong = values.find(({ name, salt, value }) => commitments[name] !== commitmentTo(salt, value));
    if (wrong) return wrong.name;
    this.values += values.length;
    this.erased += Object.keys(commitments).length - values.length;
    return undefined;
  }
}
