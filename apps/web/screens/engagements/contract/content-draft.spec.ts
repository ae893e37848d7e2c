import { describe, expect, it } from '@jest/globals';
import { contentBodyOf, contentDraftOf } from './content-draft';

const content = {
  goals: [{ text: '試作品', dueDate: '2026-09-30' }], people: ['佐藤', '鈴木'], parties: [{ name: '東北電池', country: 'JP', weight: 2, share: 100 }, { name: 'ACME', country: 'DE', weight: 1, share: 50 }],
  resultOwnership: '共有', backgroundIp: null, foregroundIp: null, publication: null, purpose: null, unitName: null, hours: null, scope: null, materials: null, confidentialUntil: null, facts: ['interests'],
};

describe('what a contract says', () => {
  it('is written a line each and comes back as it was', () => {
    const draft = contentDraftOf(content);
    expect([draft.goals, draft.people, draft.parties]).toEqual(['2026-09-30 試作品', '佐藤\n鈴木', '東北電池, JP, 2\nACME, DE, 1']);
    const parties = content.parties.map(({ name, country, weight }) => ({ name, country, weight }));
    expect(contentBodyOf(draft)).toEqual({ ...content, parties });
  });

  it('a party alone is of Japan and bears one share; empty lines are none', () => {
    expect(contentBodyOf({ ...contentDraftOf(content), parties: '東北電池\n\nACME、de' }).parties).toEqual([{ name: '東北電池', country: 'JP', weight: 1 }, { name: 'ACME', country: 'DE', weight: 1 }]);
  });
});
