import { fiscalYearLabelJa, formatYen, type Yen } from '@musubi/kernel';
import { textIn, type Bilingual } from './bilingual.js';
import { movedInJa } from './contract-moves-in-words.js';
import { dayIn, momentIn } from './dates-in-words.js';
import type { FactsOf, MeetingFacts } from './notification-facts.js';
import type { Words } from './words.js';

const t = (text: Bilingual): string => textIn('ja', text);
const yen = (amount: number): string => formatYen(amount as Yen, 'yen', 'ja');
const day = (date: string): string => dayIn('ja', date);

const seedOf = ({ seed }: MeetingFacts): string => (seed ? `研究シーズ「${t(seed)}」` : '研究シーズ');

/** Sentences from the explanation; what was stored before those has its words alone. */
export const whyMetJa = ({ why, words }: MeetingFacts): readonly string[] => {
  if (why && why.ja.length > 0) return why.ja;
  return words.length === 0 ? [] : [`ニーズと研究は、${words.map((word) => `「${word}」`).join('')}で重なります。`];
};

const best = (meeting: MeetingFacts): readonly string[] =>
  meeting.seed ? [`最も近いのは${seedOf(meeting)}です。`, ...whyMetJa(meeting)] : whyMetJa(meeting);

const contractOf = ({ number, need }: { number: string; need?: Bilingual | undefined }): string =>
  need ? `契約${number}（ニーズ「${t(need)}」）` : `契約${number}`;

const estimateOf = ({ number, need }: { number: string; need?: Bilingual | undefined }): string =>
  need ? `見積書${number}（ニーズ「${t(need)}」）` : `見積書${number}`;

const ofEstimate = 'あなたの会社がこの見積書の宛先であるため、お知らせしています。';
const ownerOfCase = 'あなたがこの案件の主担当、または大学の管理者であるため、お知らせしています。';
const ofCompany = 'あなたの会社がこの契約の相手方であるため、お知らせしています。';
const gateInJa = { progress: '進行中', passed: '通過', failed: '不通過' } as const;
const lightInJa = { green: '青', yellow: '黄', red: '赤' } as const;
const onlyOwner = 'あなたがこの案件の主担当であるため、お知らせしています。';
const ownerOfNeed = 'あなたがこのニーズの主担当であるため、お知らせしています。';
const takesPart = '候補の部局をあなたが担当しているため、お知らせしています。主担当は別のリエゾンです。';
const companyUser = 'あなたの会社がこのニーズを投稿したため、お知らせしています。';

const withdrawnBecause: Readonly<Record<FactsOf['matches.withdrawn']['reason'], string>> = {
  need_withdrawn: '企業がニーズを取り下げました。',
  seed_withdrawn: '研究シーズの公開が取りやめられました。',
  no_longer_meets: '内容が変わり、候補に当てはまらなくなりました。',
};

const actedJa: Readonly<Record<FactsOf['need.changed_for_client']['what'], string>> = {
  posted: '投稿しました', drafted: '下書きしました', revised: '改めました',
};

export const wordsJa: Words = {
  messages: {
    'need.assigned': (facts) => ({
      title: facts.role === 'owner' ? `新しいニーズの担当になりました：「${t(facts.need)}」` : `新しいニーズの検討に加わりました：「${t(facts.need)}」`,
      sentences: [
        `企業ニーズ「${t(facts.need)}」に、学内の研究シーズが${facts.matchCount}件、候補に挙がりました。`,
        ...best(facts.best),
        ...(facts.role === 'owner' ? [`${momentIn('ja', facts.dueAt)}までに、応じるかどうかをお決めください。`] : []),
      ],
      why: facts.role === 'owner' ? ownerOfNeed : takesPart,
    }),
    'matches.added': (facts) => ({
      title: `「${t(facts.need)}」に新しい候補が${facts.matchCount}件あります`,
      sentences: [`企業ニーズ「${t(facts.need)}」に、新しい候補が${facts.matchCount}件加わりました。`, ...best(facts.best)],
      why: facts.role === 'owner' ? ownerOfNeed : takesPart,
    }),
    'matches.withdrawn': (facts) => ({
      title: `「${t(facts.need)}」の候補${facts.matchCount}件が取り下げられました`,
      sentences: [withdrawnBecause[facts.reason], `ニーズ「${t(facts.need)}」の候補${facts.matchCount}件は、受信箱から外れました。`],
      why: ownerOfNeed,
    }),
    'need.company_revealed': (facts) => ({
      title: `「${t(facts.need)}」の企業が名称を開示しました`,
      sentences: [`ニーズ「${t(facts.need)}」の企業が、貴学に名称を開示しました。契約の作成に進めます。`],
      why: ownerOfNeed,
    }),
    'match.accepted': (facts) => (facts.role === 'company' ? {
      title: `「${t(facts.need)}」に${t(facts.university)}が応じました`,
      sentences: [
        `${t(facts.university)}が、御社のニーズ「${t(facts.need)}」に${seedOf(facts.meeting)}で応じることになりました。`,
        ...whyMetJa(facts.meeting),
        '担当のリエゾンが、次の進め方をご連絡します。',
      ],
      why: companyUser,
    } : {
      title: `あなたの${seedOf(facts.meeting)}で企業ニーズに応じることになりました`,
      sentences: [
        `企業ニーズ「${t(facts.need)}」に、あなたの${seedOf(facts.meeting)}で応じることになりました。`,
        ...whyMetJa(facts.meeting),
        '担当のリエゾンが、次の進め方をご相談します。',
      ],
      why: 'あなたがこの研究シーズの研究者であるため、お知らせしています。',
    }),
    'match.declined': (facts) => ({
      title: `「${t(facts.need)}」について${t(facts.university)}からのお返事`,
      sentences: [
        `${t(facts.university)}は、御社のニーズ「${t(facts.need)}」に${seedOf(facts.meeting)}で応じることを見送りました。`,
        t(facts.because),
        'ほかの候補の状況は、ニーズのページでご覧いただけます。',
      ],
      why: companyUser,
    }),
    'match.handed_over': (facts) => ({
      title: `「${t(facts.need)}」の候補を引き継ぎました`,
      sentences: [
        `${facts.by === undefined ? '学内の担当者' : `${facts.by}さん`}から、企業ニーズ「${t(facts.need)}」に対する${seedOf(facts.meeting)}の検討を引き継ぎました。`,
        ...whyMetJa(facts.meeting),
        '添えられたメモは、候補のページでご覧いただけます。',
      ],
      why: 'あなたがこの候補の担当になったため、お知らせしています。',
    }),
    'contract.drafted': (facts) => ({
      title: `契約${facts.number}の案ができました（${yen(facts.total)}）`,
      sentences: [`${contractOf(facts)}の案ができました。総額は${yen(facts.total)}です。締結を待っています。`],
      why: ownerOfCase,
    }),
    'contract.signed': (facts) => ({
      title: `契約${facts.number}が締結されました`,
      sentences: [`${contractOf(facts)}が${day(facts.signingDate)}に締結されました。総額は${yen(facts.total)}です。`],
      why: ownerOfCase,
    }),
    'contract.moved': (facts) => ({
      title: `契約${facts.number}${movedInJa[facts.action]}`,
      sentences: [`${contractOf(facts)}${movedInJa[facts.action]}（${day(facts.date)}）。`],
      why: ownerOfCase,
    }),
    'contract.amended': (facts) => ({
      title: `契約${facts.number}を変更しました`,
      sentences: [`${contractOf(facts)}が${day(facts.date)}付で変更されました。契約額は${yen(facts.total)}（増減${yen(facts.difference)}）、期間は${day(facts.endDate)}までです。`],
      why: ownerOfCase,
    }),
    'contract.approval': (facts) => ({
      title: `契約${facts.number}：${{ asked: '承認の依頼', approved: '承認されました', refused: '承認されませんでした' }[facts.step]}`,
      sentences: [`${contractOf(facts)}の契約額${yen(facts.amount)}について、${{ asked: '二人目の承認が依頼されました', approved: '二人目の承認がありました', refused: '承認されませんでした' }[facts.step]}。`],
      why: ownerOfCase,
    }),
    'receipt.recorded': (facts) => ({
      title: `契約${facts.number}の入金を記録しました（${yen(facts.amount)}）`,
      sentences: [`${contractOf(facts)}について、${day(facts.date)}に${yen(facts.amount)}を受け入れました。${fiscalYearLabelJa(facts.fiscalYear)}の受入額になります。`],
      why: ownerOfCase,
    }),
    'receipt.reversed': (facts) => ({
      title: `契約${facts.number}の入金記録を取り消しました（${yen(facts.amount)}）`,
      sentences: [`${contractOf(facts)}の記録が${day(facts.date)}付で取り消され、${fiscalYearLabelJa(facts.fiscalYear)}の受入額は${yen(facts.amount)}変わります。`],
      why: ownerOfCase,
    }),
    'receipt.refunded': (facts) => ({
      title: `契約${facts.number}の返還を記録しました（${yen(-facts.amount)}）`,
      sentences: [`${contractOf(facts)}について、${day(facts.date)}に${facts.overpaid ? '過入金' : '未使用額'}の${yen(-facts.amount)}を企業に返還しました。${fiscalYearLabelJa(facts.fiscalYear)}の受入額から差し引かれます。`],
      why: ownerOfCase,
    }),
    'carry_over.recorded': (facts) => ({
      title: `契約${facts.number}の繰越を記録しました（${yen(facts.amount)}）`,
      sentences: [`${contractOf(facts)}の${yen(facts.amount)}を、${fiscalYearLabelJa(facts.fromFiscalYear)}から${fiscalYearLabelJa(facts.toFiscalYear)}へ繰り越します。`],
      why: ownerOfCase,
    }),
    'invoice.issued': (facts) => ({
      title: `契約${facts.number}の請求書${facts.invoiceNumber}を発行しました（${yen(facts.amount)}）`,
      sentences: [`${contractOf(facts)}の${yen(facts.amount)}を請求しました。お支払期限は${day(facts.dueDate)}です。`],
      why: ownerOfCase,
    }),
    'invoice.cancelled': (facts) => ({
      title: `契約${facts.number}の請求書を取り消しました（${facts.invoiceNumber}）`,
      sentences: [`${contractOf(facts)}の請求${yen(-facts.amount)}を、取消の書面${facts.invoiceNumber}で取り消しました。`],
      why: ownerOfCase,
    }),
    'estimate.sent': (facts) => ({
      title: `見積書${facts.number}が届きました（${yen(facts.total)}）`,
      sentences: [`${estimateOf(facts)}が届きました。総額は${yen(facts.total)}（税込）、有効期限は${day(facts.validUntil)}です。`, '案件のページで、明細と根拠を確かめ、承諾または辞退をお選びください。'],
      why: ofEstimate,
    }),
    'estimate.answered': (facts) => ({
      title: `見積書${facts.number}が${facts.answer === 'accepted' ? '承諾' : '辞退'}されました`,
      sentences: [facts.answer === 'accepted'
        ? `企業が${estimateOf(facts)}（${yen(facts.total)}）を承諾しました。同じ明細と金額で契約を起案しました。`
        : `企業が${estimateOf(facts)}（${yen(facts.total)}）を辞退しました。理由は案件のページでご覧いただけます。`],
      why: ownerOfCase,
    }),
    'stage_gate.set': (facts) => ({
      title: `契約${facts.number}のステージゲートを設定しました（期限${day(facts.dueDate)}）`,
      sentences: [`${contractOf(facts)}に、${day(facts.dueDate)}を期限とするステージゲートを設けました。`, ...(facts.amount > 0 ? [`通過すると${yen(facts.amount)}が成果に応じた収入になります。`] : [])],
      why: ownerOfCase,
    }),
    'stage_gate.reported': (facts) => ({
      title: `契約${facts.number}のステージゲート：${gateInJa[facts.outcome]}`,
      sentences: [`${contractOf(facts)}の進捗が報告されました（信号：${lightInJa[facts.light]}）。`, ...(facts.recognised > 0 ? [`成果に応じた${yen(facts.recognised)}が確定しました。`] : [])],
      why: facts.reader === 'company' ? ofCompany : onlyOwner,
    }),
    'instalment.reminder': (facts) => ({
      title: `契約${facts.number}のお支払期日のご確認（${day(facts.dueDate)}）`,
      sentences: [`${contractOf(facts)}の${yen(facts.open)}は、${facts.days < 0 ? `${day(facts.dueDate)}がお支払期日です` : `期日${day(facts.dueDate)}から${facts.days}日を過ぎましたが、入金を確認できていません`}。`],
      why: facts.reader === 'company' ? ofCompany : onlyOwner,
    }),
    'instalment.due_soon': (facts) => ({
      title: `契約${facts.number}の入金期日が近づいています（${day(facts.dueDate)}）`,
      sentences: [`${contractOf(facts)}の${yen(facts.open)}が、${day(facts.dueDate)}に期日を迎えます。`],
      why: onlyOwner,
    }),
    'instalment.overdue': (facts) => ({
      title: `契約${facts.number}の入金が期日を過ぎています（${day(facts.dueDate)}）`,
      sentences: [`${contractOf(facts)}の${yen(facts.open)}が、${day(facts.dueDate)}の期日を過ぎても受け入れられていません。`, '企業へのご確認をお願いします。'],
      why: onlyOwner,
    }),
    'contract.ending': (facts) => ({
      title: `契約${facts.number}の終了が近づいています（${day(facts.endDate)}）`,
      sentences: [`${contractOf(facts)}は、${day(facts.endDate)}に終了します。`, '継続や変更契約の要否をご確認ください。'],
      why: onlyOwner,
    }),
    'mandate.changed': (facts) => ({
      title: facts.what === 'given' ? `${t(facts.company)}から委任を受けました` : `${t(facts.company)}の委任が終わりました`,
      sentences: facts.what === 'given'
        ? [`${t(facts.company)}が、貴機関にニーズの投稿を委任しました。期間はお客様の一覧でご覧いただけます。`]
        : [`${t(facts.company)}が委任を終えました。この企業のために投稿したニーズは、ご覧いただけなくなりました。`],
      why: 'あなたが企業のためにニーズを投稿する立場にあるため、お知らせしています。',
    }),
    'need.changed_for_client': (facts) => ({
      title: `${t(facts.intermediary)}が御社のために${actedJa[facts.what]}：「${t(facts.need)}」`,
      sentences: [`${t(facts.intermediary)}が、御社の委任により、ニーズ「${t(facts.need)}」を${actedJa[facts.what]}。`, '内容の変更や取り下げは、御社でもできます。'],
      why: 'あなたの会社がこの機関にニーズの投稿を委任しているため、お知らせしています。',
    }),
    'client_need.progressed': (facts) => ({
      title: facts.stage === 'matched' ? `お客様のニーズに${t(facts.university)}の候補が挙がりました` : `お客様のニーズが${t(facts.university)}の案件になりました`,
      sentences: [facts.stage === 'matched'
        ? `お客様のために投稿されたニーズに、${t(facts.university)}の研究が候補に挙がりました。リエゾンが確かめます。`
        : `お客様のために投稿されたニーズに、${t(facts.university)}が応じました。この先は企業と大学が進めます。`],
      why: 'あなたがお客様のためにこのニーズを投稿したため、お知らせしています。',
    }),
    'registration.waiting': (facts) => ({
      title: `「${t(facts.company)}」の登録の申請が届いています`,
      sentences: [`「${t(facts.company)}」から登録の申請がありました。メールアドレスは確認済みです。`, '承認するかどうかをお決めください。'],
      why: 'あなたが登録を審査する担当であるため、お知らせしています。',
    }),
  },
  mail: {
    salutation: (name) => `${name} 様`,
    seeMore: '詳しくはこちらをご覧ください。',
    footer: 'このメールはMusubi（結び）が自動でお送りしています。ご返信には対応できません。',
  },
};
