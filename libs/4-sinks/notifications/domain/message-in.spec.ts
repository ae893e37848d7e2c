import { messageIn } from './message-in.js';
import type { Told } from './notification-facts.js';

const need = { ja: '固体電解質の量産', en: 'Mass production of solid electrolytes' };
const university = { ja: 'みちのく大学', en: 'Michinoku University' };
const meeting = {
  seed: { ja: '硫化物系電解質', en: 'Sulphide electrolytes' }, words: ['電解質', '量産'],
  why: { ja: ['御社の『固体電解質の量産』に対し、本研究は『硫化物系電解質』を扱います。'], en: ['To your “mass production”, this research brings “sulphide electrolytes”.'] },
};
const contract = { number: 'MICHINOKU-2026-0001', need };

const everyKind: readonly Told[] = [
  { kind: 'need.assigned', facts: { need, role: 'owner', matchCount: 3, best: meeting, dueAt: '2026-11-25T08:00:00.000Z' } },
  { kind: 'need.assigned', facts: { need, role: 'participant', matchCount: 3, best: meeting, dueAt: '2026-11-25T08:00:00.000Z' } },
  { kind: 'matches.added', facts: { need, role: 'owner', matchCount: 1, best: meeting } },
  { kind: 'matches.added', facts: { need, role: 'participant', matchCount: 1, best: { words: [] } } },
  { kind: 'matches.withdrawn', facts: { need, matchCount: 2, reason: 'need_withdrawn' } },
  { kind: 'matches.digest', facts: { day: '2026-11-26', needs: [{ need, matches: [meeting, { words: [] }] }], news: [{ kind: 'need.company_revealed', facts: { need } }] } },
  { kind: 'need.company_revealed', facts: { need } },
  { kind: 'match.accepted', facts: { need, role: 'company', university, meeting } },
  { kind: 'match.accepted', facts: { need, role: 'researcher', university, meeting } },
  { kind: 'match.declined', facts: { need, university, meeting, because: { ja: '今は時間を確保できません。', en: 'There is no time at present.' } } },
  { kind: 'match.handed_over', facts: { need, by: '渡部', meeting } },
  { kind: 'match.handed_over', facts: { need, meeting: { words: [] } } },
  { kind: 'contract.signed', facts: { ...contract, total: 7_150_000, signingDate: '2026-04-01' } },
  ...(['submit', 'pass', 'return', 'withdraw', 'activate', 'complete', 'terminate'] as const).map((action): Told => ({ kind: 'contract.moved', facts: { ...contract, action, date: '2026-04-01' } })),
  { kind: 'contract.amended', facts: { ...contract, date: '2026-04-01', total: 8_000_000, difference: -1_000_000, endDate: '2027-03-31' } },
  ...(['asked', 'approved', 'refused'] as const).map((step): Told => ({ kind: 'contract.approval', facts: { ...contract, step, amount: 8_000_000 } })),
  { kind: 'receipt.recorded', facts: { ...contract, amount: 7_150_000, date: '2026-03-31', fiscalYear: 2025 } },
  { kind: 'receipt.reversed', facts: { ...contract, amount: -7_150_000, date: '2026-04-01', fiscalYear: 2026 } },
  ...[true, false].map((overpaid): Told => ({ kind: 'receipt.refunded', facts: { ...contract, amount: -1_000, date: '2026-04-01', fiscalYear: 2026, overpaid } })),
  { kind: 'carry_over.recorded', facts: { ...contract, amount: 500_000, fromFiscalYear: 2025, toFiscalYear: 2026 } },
  { kind: 'invoice.issued', facts: { ...contract, invoiceNumber: 'MICHINOKU-INV-2026-0001', amount: 7_150_000, dueDate: '2026-12-31' } },
  { kind: 'invoice.cancelled', facts: { ...contract, invoiceNumber: 'MICHINOKU-INV-2026-0002', amount: -7_150_000 } },
  { kind: 'estimate.sent', facts: { ...contract, total: 7_150_000, validUntil: '2026-12-31' } },
  ...(['accepted', 'declined'] as const).map((answer): Told => ({ kind: 'estimate.answered', facts: { ...contract, total: 7_150_000, answer } })),
  { kind: 'stage_gate.set', facts: { ...contract, amount: 1_000, dueDate: '2026-12-31' } },
  ...(['progress', 'passed', 'failed'] as const).map((outcome): Told => ({ kind: 'stage_gate.reported', facts: { ...contract, reader: 'company', outcome, light: 'green', recognised: 1_000 } })),
  ...[-7, 14].map((days): Told => ({ kind: 'instalment.reminder', facts: { ...contract, reader: 'university', open: 1_000, dueDate: '2026-12-31', days } })),
  { kind: 'instalment.due_soon', facts: { ...contract, open: 1_000_000, dueDate: '2026-12-31' } },
  { kind: 'instalment.overdue', facts: { ...contract, open: 1_000_000, dueDate: '2026-12-31' } },
  { kind: 'contract.ending', facts: { ...contract, endDate: '2027-03-31' } },
  { kind: 'registration.waiting', facts: { company: need } },
  ...(['given', 'ended'] as const).map((what): Told => ({ kind: 'mandate.changed', facts: { company: need, what } })),
  ...(['posted', 'drafted', 'revised'] as const).map((what): Told => ({ kind: 'need.changed_for_client', facts: { need, intermediary: university, what } })),
  ...(['matched', 'engagement'] as const).map((stage): Told => ({ kind: 'client_need.progressed', facts: { university, stage } })),
];

const named = everyKind.map((told) => [told.kind, 'role' in told.facts ? told.facts.role : '', told] as const);

describe.each(['ja', 'en'] as const)('in %s', (locale) => {
  test.each(named)('%s %s names its need, contract or company, says why it came, and leaves no gap', (_kind, _role, told) => {
    const { title, sentences, why } = messageIn(locale, told);
    const text = [title, ...sentences, why].join('\n');
    const about = 'number' in told.facts ? told.facts.number : ('company' in told.facts ? told.facts.company : 'need' in told.facts && told.facts.need ? told.facts.need : told.kind === 'matches.digest' ? need : university)[locale];

    expect(text).toContain(about);
    expect(title).not.toBe('');
    expect(why).not.toBe('');
    expect(text).not.toMatch(/undefined|null|NaN|\[object|「」|“”/u);
  });
});

test('every kind is covered by the list above', () => {
  expect(new Set(everyKind.map(({ kind }) => kind)).size).toBe(30);
});

test('a digest tells match for match why, by need, and then what else there was', () => {
  const digest: Told = { kind: 'matches.digest', facts: { day: '2026-11-26', needs: [{ need, matches: [meeting, { words: [] }] }], news: [{ kind: 'matches.withdrawn', facts: { need, matchCount: 2, reason: 'need_withdrawn' } }] } };
  expect(messageIn('ja', digest)).toMatchObject({ title: '2026年11月26日のまとめ：新しい候補2件（ニーズ1件）、その他1件', sentences: [
    '■ 企業ニーズ「固体電解質の量産」：新しい候補2件', '・研究シーズ「硫化物系電解質」 御社の『固体電解質の量産』に対し、本研究は『硫化物系電解質』を扱います。', '・研究シーズ', '',
    '■ その他のお知らせ', '・企業がニーズを取り下げました。', '  ニーズ「固体電解質の量産」の候補2件は、受信箱から外れました。',
  ] });
  expect(messageIn('en', digest).title).toBe('Digest of 26 November 2026: 2 new matches for 1 need, 1 other');
});

test('a match says why in the sentences of its explanation, and in its words alone where it is older than those', () => {
  const accepted = (facts: object): readonly string[] => messageIn('ja', { kind: 'match.accepted', facts: { need, role: 'company', university, meeting: { ...meeting, ...facts } } }).sentences;
  expect(accepted({})[1]).toBe('御社の『固体電解質の量産』に対し、本研究は『硫化物系電解質』を扱います。');
  expect(accepted({ why: undefined })[1]).toBe('ニーズと研究は、「電解質」「量産」で重なります。');
});

test('a title in the other language stands where the own one is missing', () => {
  const told: Told = { kind: 'matches.added', facts: { need: { en: 'Only English' }, role: 'owner', matchCount: 1, best: { words: [] } } };
  expect(messageIn('ja', told).title).toBe('「Only English」に新しい候補が1件あります');
});

test('a seed that the company may not see is not named', () => {
  const told: Told = { kind: 'match.declined', facts: { need, university, meeting: { words: [] }, because: { ja: '理由', en: 'Reason.' } } };
  expect(messageIn('ja', told).sentences[0]).toBe('みちのく大学は、御社のニーズ「固体電解質の量産」に研究シーズで応じることを見送りました。');
  expect(messageIn('en', told).sentences[0]).toContain('with its research.');
});

test('amounts, dates and years are written as in the reader’s office', () => {
  const receipt = everyKind.find(({ kind }) => kind === 'receipt.recorded') as Told;
  expect(messageIn('ja', receipt).sentences[0]).toBe(
    '契約MICHINOKU-2026-0001（ニーズ「固体電解質の量産」）について、2026年3月31日に7,150,000円を受け入れました。令和7年度の受入額になります。');
  expect(messageIn('en', receipt).sentences[0]).toBe(
    'On 31 March 2026, 7,150,000 yen was received for contract MICHINOKU-2026-0001 (need “Mass production of solid electrolytes”). It counts as income of fiscal year 2025.');
});

test('a deadline is told in the time of Tokyo', () => {
  const assigned = everyKind[0] as Told;
  expect(messageIn('ja', assigned).sentences.at(-1)).toBe('2026年11月25日17:00までに、応じるかどうかをお決めください。');
  expect(messageIn('en', assigned).sentences.at(-1)).toBe('Please accept or decline by 25 November 2026, 17:00 (Tokyo).');
});
