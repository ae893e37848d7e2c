import { composeMail } from './compose-mail.js';
import type { Told } from './notification-facts.js';

const told: Told = {
  kind: 'matches.added',
  facts: { need: { ja: '錆びない鋼', en: 'Steel without rust' }, role: 'owner', matchCount: 2, best: { seed: { ja: '耐食鋼', en: 'Stainless steel' }, words: ['鋼'] } },
};

test('a mail says what happened, where to go on and why it came', () => {
  const { subject, text } = composeMail('ja', '佐藤 花子', told, 'https://musubi.example/inbox?match=1');

  expect(subject).toBe('[Musubi] 「錆びない鋼」に新しい候補が2件あります');
  expect(text.split('\n\n')).toEqual([
    '佐藤 花子 様',
    '企業ニーズ「錆びない鋼」に、新しい候補が2件加わりました。\n最も近いのは研究シーズ「耐食鋼」です。\nニーズと研究は、「鋼」で重なります。',
    '詳しくはこちらをご覧ください。\nhttps://musubi.example/inbox?match=1',
    'あなたがこのニーズの主担当であるため、お知らせしています。',
    '--\nこのメールはMusubi（結び）が自動でお送りしています。ご返信には対応できません。\n',
  ]);
});

test('a mail names every match that it counts, each with its reason, and says how many more there are', () => {
  const why = { ja: ['御社の『鋼』に対し、本研究は『めっき』を扱います。'], en: ['To your “steel”, this research brings “plating”.'] };
  const facts = { ...told.facts, matchCount: 5, others: [{ seed: { ja: 'めっき', en: 'Plating' }, why, words: [] }, { seed: { ja: '塗装', en: 'Paint' }, words: ['鋼'] }] };
  const parts = (locale: 'ja' | 'en'): string[] => composeMail(locale, '佐藤', { kind: 'matches.added', facts } as Told, 'https://musubi.example/inbox').text.split('\n\n');
  expect(parts('ja')[2]).toBe(
    'そのほかの候補：\n・研究シーズ「めっき」 御社の『鋼』に対し、本研究は『めっき』を扱います。\n・研究シーズ「塗装」 ニーズと研究は、「鋼」で重なります。\n・ほかに2件あります。下のページでご覧になれます。');
  expect(parts('en')[2]).toBe(
    'The other matches:\n- The research seed “Plating”. To your “steel”, this research brings “plating”.\n- The research seed “Paint”. Need and research meet in “鋼”.\n- 2 more, on the page below.');
  expect(parts('ja')[3]).toMatch(/^詳しくは/u);
});

test('a line break in a title cannot add a header or a line', () => {
  const hostile: Told = { kind: 'matches.withdrawn', facts: { need: { en: 'x\r\nBcc: all@example.org' }, matchCount: 1, reason: 'need_withdrawn' } };
  expect(composeMail('en', 'A', hostile, 'https://musubi.example/inbox').subject).toBe('[Musubi] 1 match withdrawn for “x Bcc: all@example.org”');
});
