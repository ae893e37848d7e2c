import { reviewFieldName } from '@musubi/kernel';
import type { FacetEvidence } from '../explanation/explanation.js';
import type { MatchWords } from './match-words.js';

const field = (codes: FacetEvidence['need']): string => reviewFieldName(String(codes[0]), 'ja') ?? codes.join('、');
const named = (values: FacetEvidence['need']): string => values.map((value) => `『${value}』`).join('');
const outcomes = { accepted: '受け入れられて', declined: '見送られて', contracted: '契約に進んで' } as const;

const sizes = { small: '中小企業', large: '大企業' } as const;

const dayJa = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};

function fieldCodes({ value, need, seed }: FacetEvidence): string {
  if (value >= 1) return `分野は同じ『${field(need)}』です。`;
  if (value === 0) return `分野の近さは判断できません（希望は『${field(need)}』、研究は『${field(seed)}』）。`;
  if (value >= 0.6) return `分野は近く、どちらも『${field(seed)}』に入ります。`;
  return value > 0 ? `分野は隣り合っています（研究は『${field(seed)}』）。` : `分野は異なります（研究は『${field(seed)}』）。`;
}

function availability({ value, seed: [state, from] }: FacetEvidence): string {
  if (state === 'open') return '研究者は新しい取り組みを受けられます。';
  if (state === 'limited' || !from) return '研究者の余力は限られています。';
  return `研究者が応じられるのは${dayJa(String(from))}からです${value <= -1 ? '（ご希望の期日より後）' : ''}。`;
}

export const matchWordsJa: MatchWords = {
  opening: (reader, need, seed) => `${reader === 'company' ? '御社' : '企業'}の『${need}』に対し、本研究は『${seed}』を扱います。`,
  nearOnly: (seed) => `同じ言葉はありませんが、『${seed}』は書かれている内容が近い研究です。`,
  translated: (need, seed) => `『${need}』は、研究では『${seed}』と書かれています。`,
  withoutMeanings: '意味の近さを測るサービスが応じなかったため、言葉と条件だけで比べています。',
  facets: {
    fieldCodes, availability,
    trl: ({ value, need, seed }) => {
      if (value >= 1) return `技術の段階は同じです（TRL ${need[0]}）。`;
      return value > 0 ? `技術の段階は近いです（希望はTRL ${need[0]}、研究はTRL ${seed[0]}）。` : `技術の段階に差があります（希望はTRL ${need[0]}、研究はTRL ${seed[0]}）。`;
    },
    budget: ({ value }) => (value > 0 ? '費用は予算の幅に見合います。' : '予算では足りないおそれがあります。'),
    region: ({ value, need, seed }) => {
      if (value >= 1) return `地域は同じ${need[0]}です。`;
      if (value === 0) return `地域の近さは判断できません（希望は${need[0]}、研究は${seed[0]}）。`;
      return value > 0 ? `地域は近くです（希望は${need[0]}、研究は${seed[0]}）。` : `地域は離れています（希望は${need[0]}、研究は${seed[0]}）。`;
    },
    equipment: ({ value, need, seed }) => (value > 0 ? `希望の設備のうち${named(seed)}を使えます。` : `希望の設備${named(need)}は、挙がっていません。`),
    pastWork: ({ seed: [nearest] }, reader) =>
      `${reader === 'company' ? '御社は' : 'この企業は'}、この${nearest === 'researcher' ? '研究者' : '部局'}と以前にも取り組んでいます。`,
    sme: ({ value, need: [size], seed: [other] }) => (value > 0 ? `この部局は${sizes[size === 'small' ? 'small' : 'large']}との実績があります。` : `この部局のこれまでの実績は${sizes[other === 'small' ? 'small' : 'large']}とのものです。`),
    keywords: () => undefined,
  },
  asked: {
    fieldCodes: (codes) => `分野（希望は『${field(codes)}』）`,
    trl: ([level]) => `技術の段階（希望はTRL ${level}）`,
    budget: () => '費用の目安',
    region: ([region]) => `地域（希望は${region}）`,
    equipment: (names) => `設備${named(names)}`,
    keywords: (words) => `キーワード${named(words)}`,
    availability: () => '研究者の余力',
    pastWork: () => '過去の取り組み',
    sme: () => '企業の規模',
  },
  missing: (asked) => `次の点は研究の記載からは分かりません：${asked.join('、')}。`,
  decision: ({ outcome, of, month }) => {
    const [year, number] = month.split('-').map(Number);
    return `${of === 'seed' ? 'この研究' : 'この部局の研究'}は、${year}年${number}月によく似たニーズで${outcomes[outcome]}います。`;
  },
};
