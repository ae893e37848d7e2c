import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { type ChainedEntry, chainStart, commitmentTo, sealOf } from './chain.js';
import { type BrokenLink, type ChainLink, ChainWalk, type NotedHead } from './chain-walk.js';

const text = fc.string({ maxLength: 12 });
const values = fc.dictionary(fc.constantFrom('name', 'email', 'clientAddress', '__proto__', 'constructor'), text, { maxKeys: 3 });

interface Drawn { readonly entry: Omit<ChainedEntry, 'commitments'>; readonly personal: Readonly<Record<string, string>> }
const drawn: fc.Arbitrary<Drawn> = fc.record({
  entry: fc.record({
    tenantId: fc.uuid(), id: fc.uuid(), at: text, action: text, entity: text, entityId: fc.uuid(), changes: fc.json(),
    actorId: fc.option(fc.uuid()), causeId: fc.option(fc.uuid()), correlationId: text,
  }),
  personal: values,
});
const chains = fc.uniqueArray(drawn, { minLength: 2, maxLength: 12, selector: ({ entry }) => entry.id }).map(sealed);

/** A chain as the sealer makes it. */
function sealed(all: readonly Drawn[]): ChainLink[] {
  let end = chainStart;
  return all.map(({ entry, personal }, index) => {
    const kept = Object.entries(personal).map(([name, value]) => ({ name, value, salt: randomBytes(16) }));
    const commitments = JSON.stringify(Object.fromEntries(kept.map(({ name, salt, value }) => [name, commitmentTo(salt, value)])));
    const whole = { ...entry, commitments };
    const [previous, hash] = [end, sealOf(end, whole)];
    end = hash;
    return { sequence: index + 1, entryId: entry.id, previous, hash, entry: whole, values: kept };
  });
}

const headOf = (chain: readonly ChainLink[]): NotedHead => ({ sequence: chain.length, hash: chain.at(-1)?.hash.toString('hex') ?? '' });

function follow(chain: readonly ChainLink[], heads: readonly NotedHead[]): { broken: BrokenLink | undefined; walk: ChainWalk } {
  const walk = new ChainWalk(heads);
  for (const link of chain) {
    const broken = walk.next(link);
    if (broken) return { broken, walk };
  }
  return { broken: walk.finish(), walk };
}

/** For each chain, a place in it and a second one. */
const places = chains.chain((chain) => fc.record({
  chain: fc.constant(chain), at: fc.nat(chain.length - 1), other: fc.nat(chain.length - 1), head: fc.constant(headOf(chain)),
}));

function found(change: (chain: ChainLink[], at: number, other: number) => ChainLink[] | undefined, expected: (at: number, other: number, length: number) => Partial<BrokenLink>): void {
  fc.assert(fc.property(places, ({ chain, at, other, head }) => {
    const changed = change([...chain], at, other);
    fc.pre(changed !== undefined);
    expect(follow(changed ?? [], [head]).broken).toMatchObject(expected(at, other, chain.length));
  }));
}

const onEntry = (chain: ChainLink[], at: number, change: (entry: ChainedEntry) => Partial<ChainedEntry>): ChainLink[] =>
  chain.map((link, index) => (index === at && link.entry ? { ...link, entry: { ...link.entry, ...change(link.entry) } } : link));

test('a chain as it was made holds, and knows its end', () => {
  fc.assert(fc.property(chains, (chain) => {
    const { broken, walk } = follow(chain, [headOf(chain), { sequence: 1, hash: chain[0]?.hash.toString('hex') ?? '' }]);
    expect([broken, walk.head, walk.erased]).toEqual([undefined, headOf(chain), 0]);
    expect(walk.values).toBe(chain.reduce((sum, link) => sum + link.values.length, 0));
  }));
});

test.each(['tenantId', 'id', 'at', 'action', 'entity', 'entityId', 'changes', 'correlationId', 'actorId', 'causeId'] as const)('a changed %s is found at its entry', (column) => {
  found((chain, at) => onEntry(chain, at, (entry) => ({ [column]: `${entry[column] ?? ''}x` })), (at) => ({ fault: 'entry_changed', sequence: at + 1 }));
});

test('text moved from one column into the next is found', () => {
  found((chain, at) => onEntry(chain, at, ({ action, entity }) => ({ action: `${action}${entity}","`, entity: '' })), (at) => ({ fault: 'entry_changed', sequence: at + 1 }));
});

test('a deleted entry is found at its place', () => {
  found((chain, at) => chain.map((link, index) => (index === at ? { ...link, entry: undefined } : link)), (at) => ({ fault: 'entry_missing', sequence: at + 1 }));
});

test('a deleted seal is found at its place, at the end of the chain too', () => {
  found((chain, at) => chain.toSpliced(at, 1), (at) => ({ fault: 'seal_missing', sequence: at + 1 }));
});

test('everything after a place deleted is found by a noted head alone', () => {
  found((chain, at) => chain.slice(0, at), (at) => ({ fault: 'seal_missing', sequence: at + 1 }));
  fc.assert(fc.property(places, ({ chain, at }) => { expect(follow(chain.slice(0, at), []).broken).toBeUndefined(); }));
});

test('two entries that changed their seals are found at the first of them', () => {
  found((chain, at, other) => {
    const [one, two] = [chain[at], chain[other]];
    if (at === other || !one || !two) return undefined;
    return chain.map((link, index) => {
      const from = index === at ? two : index === other ? one : link;
      return { ...link, entryId: from.entryId, entry: from.entry, values: from.values };
    });
  }, (at, other) => ({ fault: 'entry_changed', sequence: Math.min(at, other) + 1 }));
});

test('two places that changed their numbers are found at the first of them', () => {
  found((chain, at, other) => {
    const [one, two] = [chain[at], chain[other]];
    if (at === other || !one || !two) return undefined;
    return chain.map((link, index) => (index === at ? { ...two, sequence: at + 1 } : index === other ? { ...one, sequence: other + 1 } : link));
  }, (at, other) => ({ fault: 'link_broken', sequence: Math.min(at, other) + 1 }));
});

test('an inserted entry, sealed as it should be, breaks the link behind it; as the last but one it is not what was noted', () => {
  found((chain, at) => {
    const before = chain[at - 1]?.hash ?? chainStart;
    const [forged] = sealed([{ personal: {}, entry: { ...(chain[at]?.entry as ChainedEntry), id: '00000000-0000-7000-8000-000000000000' } }]);
    if (!forged?.entry) return undefined;
    const inserted = { ...forged, previous: before, hash: sealOf(before, forged.entry), sequence: at + 1 };
    return [...chain.slice(0, at), inserted, ...chain.slice(at).map((link) => ({ ...link, sequence: link.sequence + 1 }))];
  }, (at, _other, length) => ({ fault: 'link_broken', sequence: at === length - 1 ? at + 1 : at + 2 }));
});

test('a tail written anew from a changed entry on is found by a noted head', () => {
  found((chain, at) => {
    const drawnAgain = onEntry(chain, at, () => ({ action: 'nothing.happened' })).map(({ entry }) => entry as ChainedEntry);
    let end = chainStart;
    return chain.map((link, index) => {
      const entry = drawnAgain[index] as ChainedEntry;
      const [previous, hash] = [end, sealOf(end, entry)];
      end = hash;
      return { ...link, previous, hash, entry };
    });
  }, () => ({ fault: 'link_broken' }));
});

test('erasing values breaks nothing and is counted', () => {
  fc.assert(fc.property(places, ({ chain, at, head }) => {
    const erased = chain.map((link, index) => (index === at ? { ...link, values: [] } : link));
    const { broken, walk } = follow(erased, [head]);
    expect([broken, walk.erased]).toEqual([undefined, chain[at]?.values.length]);
  }));
});

test('a value that is not the one committed to is found, and so is one that nothing committed to', () => {
  found((chain, at) => (chain[at]?.values.length ? chain.map((link, index) => (index === at
    ? { ...link, values: link.values.map((value) => ({ ...value, value: `${value.value}x` })) } : link)) : undefined),
  (at) => ({ fault: 'value_mismatch', sequence: at + 1 }));
  found((chain, at) => chain.map((link, index) => (index === at ? { ...link, values: [{ name: 'toString', salt: randomBytes(16), value: 'x' }] } : link)),
    (at) => ({ fault: 'value_mismatch', sequence: at + 1, valueName: 'toString' }));
});

test('the same value has another commitment each time: who knows it cannot find it', () => {
  const [one, two] = [randomBytes(16), randomBytes(16)];
  expect(commitmentTo(one, '山田')).not.toBe(commitmentTo(two, '山田'));
  expect(commitmentTo(one, '山田')).toBe(commitmentTo(one, '山田'));
});
