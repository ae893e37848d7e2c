import { meetingWords } from './meeting-words.js';
import { messageIdOf } from './message-id.js';
import { nothingYet, resumePointOf } from './resume-point.js';
import { textIn } from './bilingual.js';
import { isTooOldToSend } from './too-old-to-send.js';

const id = '019bb2f0-1111-7222-8333-444455556666';

describe('the Message-ID', () => {
  test('depends on the notification and the site only', () => {
    expect(messageIdOf(id, 'https://musubi.example:8443/app')).toBe(`<${id}@musubi.example>`);
  });
});

describe('where a stream goes on', () => {
  test('after the last notification that the page got', () => expect(resumePointOf(id)).toEqual({ after: id }));
  test('from the beginning when it had none yet', () => expect(resumePointOf(nothingYet)).toBe('beginning'));
  test.each([undefined, '', 'x', "' or 1=1"])('with what comes new for %p', (header) => expect(resumePointOf(header)).toBe('now'));
});

describe('a text in the reader’s language', () => {
  test('falls back to the other one', () => expect(textIn('en', { ja: '鋼', en: null })).toBe('鋼'));
  test('does not take an empty one', () => expect(textIn('en', { ja: '鋼', en: '' })).toBe('鋼'));
  test('is one line', () => expect(textIn('en', { en: 'a\r\nb\u202e' })).toBe('a b'));
  test('is cut', () => expect([...textIn('ja', { ja: '鋼'.repeat(200) })]).toHaveLength(80));
});

describe('meeting words', () => {
  test('are the five weightiest, each once', () => {
    const words = ['鋼', '錆', '鋼', 'a', 'b', 'c', 'd'].map((word) => ({ word }));
    expect(meetingWords({ meetingWords: words })).toEqual(['鋼', '錆', 'a', 'b', 'c']);
  });
});

describe('a mail older than three days', () => {
  const now = new Date('2026-11-24T00:00:00Z');
  test('is not sent any more', () => expect(isTooOldToSend(new Date('2026-11-20T23:59:59Z'), now)).toBe(true));
  test('a younger one is', () => expect(isTooOldToSend(new Date('2026-11-21T00:00:00Z'), now)).toBe(false));
});
