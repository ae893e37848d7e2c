import type { FacetEvidence } from '../explanation/explanation.js';
import { sayMatch, type Sayable } from './say-match.js';

const phrases = { need: '可燃性の電解液を使わずに', seed: '硫化物系固体電解質' };
const word = { word: '電解', seedWord: '電解', translation: false };
const bare: Sayable = { phrases, meetingWords: [word], facets: { agreeing: [], missing: [], conflicting: [], unclear: [] }, decision: null, model: { basis: null, embedder: null } };
const agreeing: FacetEvidence[] = [
  { facet: 'fieldCodes', value: 1, need: ['36020'], seed: ['36020'] }, { facet: 'trl', value: 0.6, need: [4], seed: [5] },
  { facet: 'budget', value: 1, need: [null, 5_000_000], seed: [3_000_000, null] }, { facet: 'region', value: 0.4, need: ['宮城県'], seed: ['岩手県'] },
  { facet: 'equipment', value: 0.5, need: ['電子顕微鏡', 'XRD'], seed: ['電子顕微鏡'] }, { facet: 'availability', value: 1, need: [], seed: ['open'] },
  { facet: 'pastWork', value: 1, need: [], seed: ['researcher'] }, { facet: 'sme', value: 1, need: ['small'], seed: ['small'] }, { facet: 'keywords', value: 1, need: ['x'], seed: ['x'] },
];
const conflicting: FacetEvidence[] = [
  { facet: 'fieldCodes', value: -0.3, need: ['26040'], seed: ['36020'] }, { facet: 'trl', value: -1, need: [9], seed: [1] },
  { facet: 'budget', value: -1, need: [null, 1], seed: [3_000_000, null] }, { facet: 'region', value: -0.2, need: ['宮城県'], seed: ['東京都'] },
  { facet: 'equipment', value: -0.3, need: ['XRD'], seed: ['電子顕微鏡'] }, { facet: 'availability', value: -1, need: [], seed: ['not_before', '2027-04-01'] },
  { facet: 'sme', value: -0.3, need: ['small'], seed: ['large'] },
];

const missing: FacetEvidence[] = [
  { facet: 'fieldCodes', value: 0, need: ['36020'], seed: [] }, { facet: 'trl', value: 0, need: [4], seed: [] }, { facet: 'budget', value: 0, need: [1_000_000, null], seed: [] },
  { facet: 'region', value: 0, need: ['宮城県'], seed: [] }, { facet: 'equipment', value: 0, need: ['XRD', 'NMR'], seed: [] }, { facet: 'keywords', value: 0, need: ['急速充電'], seed: [] },
];
const unclear: FacetEvidence[] = [
  { facet: 'fieldCodes', value: 0, need: ['36020'], seed: ['X1'] }, { facet: 'region', value: 0, need: ['宮城県'], seed: ['東北'] }, { facet: 'availability', value: 0, need: [], seed: ['not_before', '2027-04-01'] },
];

describe('sayMatch', () => {
  it('says first what is asked and what is offered', () => {
    expect(sayMatch('ja', 'company', bare)).toEqual(['御社の『可燃性の電解液を使わずに』に対し、本研究は『硫化物系固体電解質』を扱います。']);
    expect(sayMatch('ja', 'university', bare)).toEqual(['企業の『可燃性の電解液を使わずに』に対し、本研究は『硫化物系固体電解質』を扱います。']);
    expect(sayMatch('en', 'company', bare)[0]).toBe('To your “可燃性の電解液を使わずに”, this research brings “硫化物系固体電解質”.');
  });

  it('tells agreeing facets, then conflicting ones, each in a sentence of its own', () => {
    expect(sayMatch('ja', 'company', { ...bare, facets: { agreeing, missing: [], conflicting, unclear: [] } }).slice(1)).toEqual([
      '分野は同じ『無機材料化学、エネルギー関連化学』です。', '技術の段階は近いです（希望はTRL 4、研究はTRL 5）。', '費用は予算の幅に見合います。',
      '地域は近くです（希望は宮城県、研究は岩手県）。', '希望の設備のうち『電子顕微鏡』を使えます。', '研究者は新しい取り組みを受けられます。',
      '御社は、この研究者と以前にも取り組んでいます。', 'この部局は中小企業との実績があります。',
      '分野は異なります（研究は『無機材料化学、エネルギー関連化学』）。', '技術の段階に差があります（希望はTRL 9、研究はTRL 1）。', '予算では足りないおそれがあります。',
      '地域は離れています（希望は宮城県、研究は東京都）。', '希望の設備『XRD』は、挙がっていません。', '研究者が応じられるのは2027年4月1日からです（ご希望の期日より後）。',
      'この部局のこれまでの実績は大企業とのものです。',
    ]);
  });

  it('tells what the research is silent on in one sentence, after what cannot be compared', () => {
    const told = (locale: 'ja' | 'en'): string[] => sayMatch(locale, 'company', { ...bare, facets: { agreeing: [], missing, conflicting: [], unclear } }).slice(1);
    expect(told('ja')).toEqual([
      '分野の近さは判断できません（希望は『無機材料化学、エネルギー関連化学』、研究は『X1』）。', '地域の近さは判断できません（希望は宮城県、研究は東北）。', '研究者が応じられるのは2027年4月1日からです。',
      '次の点は研究の記載からは分かりません：分野（希望は『無機材料化学、エネルギー関連化学』）、技術の段階（希望はTRL 4）、費用の目安、地域（希望は宮城県）、設備『XRD』『NMR』、キーワード『急速充電』。',
    ]);
    expect(told('en').at(-1)).toMatch(/^The research does not say: the field \(.+ wanted\); technical readiness \(TRL 4 wanted\); what it costs; the place \(宮城県 wanted\); the equipment “XRD”, “NMR”; the keyword “急速充電”\.$/u);
    expect(told('en')[1]).toBe('Whether it is near by cannot be told (宮城県 wanted, the research is in 東北).');
  });

  it('names no amount of money, and leaves no gap in either language', () => {
    for (const locale of ['ja', 'en'] as const) {
      const text = sayMatch(locale, 'university', { ...bare, facets: { agreeing, missing, conflicting, unclear }, decision: { outcome: 'accepted', of: 'seed', month: '2026-05' } }).join('\n');
      expect(text).not.toMatch(/undefined|null|NaN|000|『』|“”/u);
    }
  });

  it('says so when nothing but the meaning is near, and what a word is in the other language', () => {
    expect(sayMatch('ja', 'company', { ...bare, meetingWords: [] })[0]).toContain('同じ言葉はありませんが');
    const translated = { word: '電解質', seedWord: 'electrolyte', translation: true };
    expect(sayMatch('ja', 'company', { ...bare, meetingWords: [translated] })[1]).toBe('『電解質』は、研究では『electrolyte』と書かれています。');
  });

  it('says so when the service that compares meanings was away', () => {
    const said = (model: Sayable['model']): string[] => sayMatch('ja', 'company', { ...bare, model });
    expect(said({ basis: null, embedder: 'm' })[1]).toBe('意味の近さを測るサービスが応じなかったため、言葉と条件だけで比べています。');
    expect(said({ basis: 'm', embedder: 'm' })).toHaveLength(1);
    expect(said({ basis: null, embedder: null })).toHaveLength(1);
  });

  it('tells what was decided before', () => {
    const decided = (locale: 'ja' | 'en'): string | undefined => sayMatch(locale, 'university', { ...bare, decision: { outcome: 'contracted', of: 'department', month: '2026-05' } })[1];
    expect(decided('ja')).toBe('この部局の研究は、2026年5月によく似たニーズで契約に進んでいます。');
    expect(decided('en')).toBe('Research of this department led to a contract for a similar need in May 2026.');
  });

  it('says nothing of a text that the reader may not see', () => {
    expect(sayMatch('ja', 'company', { ...bare, phrases: { need: 'x', seed: null } })).toEqual([]);
  });
});
