import fc from 'fast-check';
import { type Need, needVisibilities, unnamedCompanyId } from '../public/need.js';
import { type Seed, seedDetailLevels, seedVisibilities } from '../public/seed.js';
import { mayOpenDetail, mayReadNeed, mayReadSeed, needInScope, seedFilterOf } from './reading-scope.js';

// Few ids, so that every relation between need and reader comes up.
const id = fc.constantFrom('a', 'b', 'c');
const person = fc.constantFrom('p', 'q', 'r');
const need = fc.record({
  companyId: id, externalId: fc.constant('OUR-17'), publishedAt: fc.option(fc.constant(new Date())), visibility: fc.constantFrom(...needVisibilities),
  universityIds: fc.uniqueArray(id), liaisonIds: fc.uniqueArray(person), revealedTo: fc.uniqueArray(id), anonymous: fc.boolean(), titleJa: fc.constant('題'),
}) as unknown as fc.Arbitrary<Need>;
const scope = fc.record({ tenantId: id, userId: fc.option(person, { nil: undefined }), isUniversity: fc.boolean() });

describe('a need', () => {
  it('is never shown wider than its level', () => {
    fc.assert(fc.property(need, scope, (it, reader) => {
      fc.pre(mayReadNeed(it, reader) && it.companyId !== reader.tenantId);
      expect(it.publishedAt).not.toBeNull();
      expect(reader.isUniversity).toBe(true);
      if (it.visibility !== 'public') expect(it.universityIds).toContain(reader.tenantId);
      if (it.visibility === 'liaisons' && reader.userId !== undefined) expect(it.liaisonIds).toContain(reader.userId);
    }), { numRuns: 2_000 });
  });

  it('is always shown whole to its company', () => {
    fc.assert(fc.property(need, scope, (it, reader) => { expect(needInScope(it, { ...reader, tenantId: it.companyId })).toBe(it); }));
  });

  it('tells others neither an unknown company, nor its numbering, nor who else was asked', () => {
    fc.assert(fc.property(need, scope, (it, reader) => {
      fc.pre(it.companyId !== reader.tenantId);
      const shown = needInScope(it, reader);
      if (!mayReadNeed(it, reader)) expect(shown).toBeUndefined();
      if (!shown) return;
      expect(shown).toMatchObject({ externalId: null, revealedTo: [], titleJa: '題' });
      expect(shown.companyId).toBe(it.anonymous && !it.revealedTo.includes(reader.tenantId) ? unnamedCompanyId : it.companyId);
      expect([reader.tenantId]).toEqual(expect.arrayContaining([...shown.universityIds]));
      expect([reader.userId]).toEqual(expect.arrayContaining([...shown.liaisonIds]));
    }), { numRuns: 2_000 });
  });
});

const seed = fc.record({ universityId: id, publishedAt: fc.option(fc.constant(new Date())), visibility: fc.constantFrom(...seedVisibilities) }) as unknown as fc.Arbitrary<Seed>;

describe('a seed', () => {
  it('is never shown wider than its level', () => {
    fc.assert(fc.property(seed, scope, (it, reader) => {
      fc.pre(mayReadSeed(it, reader) && it.universityId !== reader.tenantId);
      expect(it.publishedAt).not.toBeNull();
      expect(it.visibility).not.toBe('university');
    }), { numRuns: 500 });
  });

  it('has the same level for the search server', () => {
    fc.assert(fc.property(seed, scope, (it, reader) => {
      fc.pre(it.publishedAt !== null);
      const [levels, owner] = [/IN \[(.*)\] OR/u.exec(seedFilterOf(reader))?.[1] ?? '', /universityId = '(.*)'/u.exec(seedFilterOf(reader))?.[1]];
      expect(levels.includes(`'${it.visibility}'`) || owner === it.universityId).toBe(mayReadSeed(it, reader));
    }), { numRuns: 500 });
  });
});

it('the confidential part of a seed is never opened wider than its level', () => {
  const detail = fc.record({ universityId: id, detailLevel: fc.option(fc.constantFrom(...seedDetailLevels)) });
  const reader = fc.record({ tenantId: id, isCompany: fc.boolean(), hasAgreement: fc.boolean() });
  fc.assert(fc.property(detail, reader, (it, who) => {
    fc.pre(mayOpenDetail(it, who));
    expect(it.detailLevel).not.toBeNull();
    if (it.universityId === who.tenantId) return;
    if (it.detailLevel !== 'public') expect(who.isCompany).toBe(true);
    if (it.detailLevel === 'nda') expect(who.hasAgreement).toBe(true);
  }), { numRuns: 1_000 });
});
