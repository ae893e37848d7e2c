import type { ContractType } from '../../domain/contract-type.js';
import type { EstimateItemKind } from '../../domain/estimate-item.js';

const ja = {
  title: '見積書', draft: '（案）', to: (name: string) => `${name} 御中`, offers: '下記のとおりお見積り申し上げます。',
  number: '見積番号', issuedOn: '発行日', issuer: '発行者', address: '住所', registration: '登録番号', validUntil: '有効期限',
  total: '見積金額（税込）', subject: '件名', type: '契約の種類', term: '期間', signing: '契約締結予定日', style: '価格の定め方',
  styles: { itemised: '積み上げ', lumpSum: '総額', resultLinked: '成果連動' },
  kind: '区分', basis: '算定根拠', year: '年度', amount: '金額', overhead: '間接経費', adjustment: '総額との調整',
  adjustmentBasis: '合意した総額と積み上げの差。戦略的産学連携経費に計上し、間接経費はかかりません',
  subtotal: '小計', tax: '消費税', taxInside: 'うち消費税', sum: '合計（税込）', rate: '税率', net: '税抜金額', byRate: '税率ごとの合計', untaxed: { export: '輸出免税', none: '不課税' },
  years: '年度ごとの計画', direct: '直接経費', fees: '研究料・戦略的産学連携経費',
  rounding: (yen: string) => `年度ごとに切り捨てた間接経費は、総額で一度に切り捨てた場合より${yen}少なくなります。`,
  payments: 'お支払いの予定', dueDate: '期日', payment: '内容', fixed: '固定分', note: '備考',
  kinds: {
    people: '人件費（教職員）', students: '人件費（学生）', goods: '物品費', travel: '旅費', equipment: '設備備品費', other: 'その他の直接経費', researcherFee: '研究料',
    intellectualContribution: '知的貢献経費', strategicFee: '戦略的産学連携経費',
  } satisfies Record<EstimateItemKind, string>,
  types: {
    joint_research: '共同研究', commissioned_research: '受託研究', academic_consulting: '学術指導', joint_research_chair: '共同研究講座', joint_research_department: '共同研究部門',
    co_creation_lab: '共創研究所', umbrella_agreement: '組織的連携協定', donation: '寄附', consortium: 'コンソーシアム型', open_application: 'オープンアプリケーション方式',
    pooled_contribution: '協働拠出金型', licence: '実施許諾', mta: '研究成果有体物提供（MTA）', nda: '秘密保持契約（NDA）',
  } satisfies Record<ContractType, string>,
};

export type EstimateWords = typeof ja;

const en: EstimateWords = {
  title: 'Estimate', draft: ' (draft)', to: (name) => name, offers: 'We are pleased to submit the following estimate.',
  number: 'Estimate number', issuedOn: 'Date', issuer: 'Issuer', address: 'Address', registration: 'Registration number', validUntil: 'Valid until',
  total: 'Amount (tax included)', subject: 'Subject', type: 'Type of contract', term: 'Term', signing: 'Planned signing date', style: 'Price',
  styles: { itemised: 'itemised', lumpSum: 'lump sum', resultLinked: 'linked to results' },
  kind: 'Item', basis: 'Basis', year: 'Fiscal year', amount: 'Amount', overhead: 'Overhead', adjustment: 'Adjustment to the sum',
  adjustmentBasis: 'what the sum agreed is above its items; booked as strategic fee, without overhead',
  subtotal: 'Subtotal', tax: 'Consumption tax', taxInside: 'Consumption tax included', sum: 'Total (tax included)', rate: 'Tax rate', net: 'Without tax', byRate: 'Sums by tax rate', untaxed: { export: 'Export, tax-exempt', none: 'Not taxable' },
  years: 'Plan by fiscal year', direct: 'Direct cost', fees: 'Researcher and strategic fee',
  rounding: (yen) => `Overhead rounded down year by year is ${yen} less than rounded once on the total.`,
  payments: 'Payments', dueDate: 'Due', payment: 'For', fixed: 'Fixed part', note: 'Note',
  kinds: {
    people: 'Staff', students: 'Students', goods: 'Goods', travel: 'Travel', equipment: 'Equipment', other: 'Other direct cost', researcherFee: 'Researcher fee',
    intellectualContribution: 'Intellectual contribution fee', strategicFee: 'Strategic fee',
  },
  types: {
    joint_research: 'Joint research', commissioned_research: 'Commissioned research', academic_consulting: 'Academic consulting', joint_research_chair: 'Joint research chair', joint_research_department: 'Joint research department',
    co_creation_lab: 'Co-creation lab', umbrella_agreement: 'Umbrella agreement', donation: 'Donation', consortium: 'Consortium', open_application: 'Open application',
    pooled_contribution: 'Pooled contribution', licence: 'Licence', mta: 'Material transfer (MTA)', nda: 'Non-disclosure (NDA)',
  },
};

/** What an estimate says, in both languages. */
export const estimateWords: Readonly<Record<'ja' | 'en', EstimateWords>> = { ja, en };
