import type { DeclineReason } from './decline-reason.js';

const sentences: Readonly<Record<DeclineReason, { readonly ja: string; readonly en: string }>> = {
  not_relevant: {
    ja: 'ご相談の内容と、この研究の対象とが少し離れていると判断しました。別の切り口でのご相談を歓迎いたします。',
    en: 'We found that this research lies a little apart from what you are looking for. You are welcome to ask again from another angle.',
  },
  too_early: {
    ja: 'この研究はまだ基礎の段階にあり、今すぐにはお役に立てないと判断しました。研究が進みましたら改めてご案内いたします。',
    en: 'This research is still at an early stage and could not help you right now. We will gladly come back to you as it advances.',
  },
  no_capacity: {
    ja: '内容は大変興味深いのですが、担当する研究室に今は十分な時間を確保できません。時期を改めてご相談ください。',
    en: 'Your need is of real interest, but the laboratory cannot give it the time it deserves at present. Please ask us again later.',
  },
  conflict_of_interest: {
    ja: '学内の規程との関係で、この研究ではお引き受けできません。ご相談の内容そのものによるものではありません。',
    en: 'University rules keep us from taking this up with this research. This is no judgement on your need itself.',
  },
  already_solved: {
    ja: 'すでに公開されている技術で解決できる見込みがあります。共同研究の前に、そちらをご検討されることをお勧めします。',
    en: 'Technology that is already available may well solve this. We suggest looking at it before starting joint research.',
  },
  out_of_budget: {
    ja: 'ご予定の予算の範囲では、十分な成果をお約束することが難しいと判断しました。範囲や期間を見直してのご相談を歓迎いたします。',
    en: 'Within the planned budget we could not promise a result worth your while. We would gladly look at another scope or period.',
  },
  other: {
    ja: '慎重に検討いたしましたが、今回はお引き受けを見送らせていただきます。ご相談くださりありがとうございました。',
    en: 'After careful thought we will not take this up this time. Thank you for turning to us.',
  },
};

/** What the company is told: each reason as a kind sentence. The structured reason itself also feeds learning. */
export function declineSentence(reason: DeclineReason): { readonly ja: string; readonly en: string } {
  return sentences[reason];
}
