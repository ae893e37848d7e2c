import fc from 'fast-check';
import { type Need, unnamedCompanyId } from '../public/need.js';
import { forReader } from './for-reader.js';

const uuid = fc.uuid();
const need = fc.record({ companyId: uuid, universityIds: fc.array(uuid, { maxLength: 4 }), anonymous: fc.boolean(), externalId: fc.string() })
  .map((part) => ({ titleJa: '題', id: 'x', version: 1, status: 'published', ...part }) as unknown as Need);

describe('what a need tells', () => {
  it('its own company is everything', () => {
    fc.assert(fc.property(need, (it) => { expect(forReader(it, it.companyId)).toBe(it); }));
  });

  it('others is neither an anonymous company, nor its numbering, nor who else was asked', () => {
    fc.assert(fc.property(need, uuid, (it, reader) => {
      fc.pre(reader !== it.companyId && !it.universityIds.includes(it.companyId));
      const shown = forReader({ ...it, universityIds: [...it.universityIds, reader] }, reader);
      expect(shown).toMatchObject({ externalId: null, universityIds: [reader], titleJa: '題', companyId: it.anonymous ? unnamedCompanyId : it.companyId });
      if (it.anonymous) expect(JSON.stringify(shown)).not.toContain(it.companyId);
    }));
  });

  it('who was not asked is told of no university', () => {
    fc.assert(fc.property(need, uuid, (it, stranger) => {
      fc.pre(stranger !== it.companyId && !it.universityIds.includes(stranger));
      expect(forReader({ ...it, anonymous: true }, stranger)).toMatchObject({ companyId: unnamedCompanyId, externalId: null, universityIds: [] });
    }));
  });
});
