import { begunMonths } from '@musubi/kernel';
import type { OverheadFacts } from './overhead-facts.js';
import type { OverheadPolicy } from './overhead-policy.js';

type Wording = { readonly ja: string; readonly en: string };

/** A case of a rule table as a person would tell it. */
export function caseInWords(facts: OverheadFacts, dateBasis: OverheadPolicy['dateBasis']): Wording {
  const { contractType, startDate, endDate, direct, umbrella, publicMoney } = facts;
  const months = begunMonths(startDate, endDate);
  const [yen, size, prefecture] = [direct.toLocaleString('en-US'), sizeOf(facts), prefectureOf(facts)];
  return {
    ja: `契約種別 ${contractType}、${dateBasis === 'start' ? '研究開始日' : '契約締結日'} ${startDate}、期間 ${months} か月、直接経費 ${yen} 円、`
      + `${size.ja}、${prefecture.ja}、組織的連携協定${umbrella ? 'あり' : 'なし'}、公的資金${publicMoney ? 'あり' : 'なし'}`,
    en: `${contractType}, ${dateBasis === 'start' ? 'starting' : 'signed'} ${startDate}, ${months} months, direct cost ${yen} yen, `
      + `${size.en}, ${prefecture.en}, ${umbrella ? 'under an' : 'no'} umbrella agreement, ${publicMoney ? 'public' : 'no public'} money`,
  };
}

function sizeOf({ sme }: OverheadFacts): Wording {
  if (sme === null) return { ja: '企業規模が不明', en: 'company of unknown size' };
  return sme ? { ja: '中小企業', en: 'small or medium company' } : { ja: '中小企業以外', en: 'large company' };
}

function prefectureOf({ prefecture }: OverheadFacts): Wording {
  if (prefecture === null) return { ja: '本社所在地が不明', en: 'head office in an unknown prefecture' };
  return { ja: `本社は${prefecture}`, en: `head office in ${prefecture}` };
}
