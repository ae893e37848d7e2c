import { expect, it } from '@jest/globals';
import { analyseDocument } from '../domain/analysis/analyse-document.js';
import { toMeili } from './meili-match-document.js';

const facts = { tenantId: 't', version: 2, kind: 'patent', audience: ['public'] };

it('writes each term as one plain word, and who may be shown it', () => {
  const document = analyseDocument('1', { title_ja: '磁気 mag', title_en: 'Wings', keywords: ['SUS304L'] });
  expect(toMeili({ document, ...facts })).toEqual({
    id: '1', ...facts, title: ['x78c16c17 mag', 'wing'], body: ['', ''], keywords: 'sus304l', field: '',
  });
});

it('writes an empty document', () => {
  expect(toMeili({ document: analyseDocument('1', {}), ...facts })).toMatchObject({ title: ['', ''], keywords: '' });
});
