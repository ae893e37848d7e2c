import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stemEnglish } from './porter2.js';

describe('stemEnglish', () => {
  it.each([
    ['consign', 'consign'], ['consigned', 'consign'], ['consistency', 'consist'], ['consolations', 'consol'],
    ['knightly', 'knight'], ['knotty', 'knotti'], ['abbreviation', 'abbrevi'], ['accessories', 'accessori'],
    ['accountabilities', 'account'], ['advantageously', 'advantag'], ['admonitory', 'admonitori'], ['adaptability', 'adapt'],
    ['absorption', 'absorpt'], ['academy', 'academi'], ['relational', 'relat'], ['conditional', 'condit'],
    ['hopefulness', 'hope'], ['luxuriated', 'luxuri'], ['sensibility', 'sensibl'], ['radiologist', 'radiologist'],
  ])('%s → %s', (word, stem) => expect(stemEnglish(word)).toBe(stem));

  it.each([
    ['caresses', 'caress'], ['ties', 'tie'], ['cries', 'cri'], ['gas', 'gas'], ['this', 'this'], ['gaps', 'gap'], ['kiwis', 'kiwi'],
  ])('takes off the plural of %s', (word, stem) => expect(stemEnglish(word)).toBe(stem));

  it.each([
    ['hoping', 'hope'], ['hopping', 'hop'], ['falling', 'fall'], ['adding', 'add'], ['egged', 'egg'], ['bled', 'bled'],
    ['agreed', 'agre'], ['feed', 'feed'], ['luxuriating', 'luxuri'],
  ])('repairs %s after -ed or -ing', (word, stem) => expect(stemEnglish(word)).toBe(stem));

  it.each([
    ['generous', 'generous'], ['generate', 'generat'], ['communication', 'communic'], ['commune', 'commune'],
    ['arsenic', 'arsenic'], ['skies', 'sky'], ['dying', 'die'], ['news', 'news'], ['proceeds', 'proceed'], ['evening', 'evening'],
  ])('knows the exception %s', (word, stem) => expect(stemEnglish(word)).toBe(stem));

  it.each([["bernoulli's", 'bernoulli'], ["wings'", 'wing'], ["'tis", 'tis']])('takes the apostrophe off %s', (word, stem) =>
    expect(stemEnglish(word)).toBe(stem));

  it.each([['sayings', 'say'], ['boyish', 'boyish'], ['youth', 'youth'], ['enjoyed', 'enjoy']])('treats the y of %s', (word, stem) =>
    expect(stemEnglish(word)).toBe(stem));

  it('never throws, never empties a word and leaves no mark behind', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z]{1,20}$/), (word) => {
      const stem = stemEnglish(word);
      expect(stem).toMatch(/^[a-z]+$/);
      expect(stem.length).toBeLessThanOrEqual(word.length + 1);
    }));
  });
});
