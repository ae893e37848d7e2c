import { describe, expect, it } from '@jest/globals';
import { scriptRuns } from './script-runs.js';

const texts = (text: string) => [...scriptRuns(text)].map((run) => run.text);

describe('scriptRuns', () => {
  it('splits a mixed text by script', () => {
    expect([...scriptRuns('aiによるdefect検査')].map(({ kind, text }) => `${kind}:${text}`))
      .toEqual(['word:ai', 'spaceless:による', 'word:defect', 'spaceless:検査']);
  });

  it.each([
    ["don't stop", ["don't", 'stop']], ['2.5 mm', ['2.5', 'mm']], ['1,400 h', ['1,400', 'h']], ['1,2,3', ['1', '2', '3']],
    ['wings.the', ['wings', 'the']], ['two-dimensional', ['two', 'dimensional']], ['データ・センター', ['データ', 'センター']],
    ['sus304l', ['sus304l']], ['😀 !?', []], ['', []],
  ])('%s', (text, expected) => expect(texts(text)).toEqual(expected));

  it('says where each run starts', () => {
    for (const run of scriptRuns('磁気 levitation、鉄道')) expect('磁気 levitation、鉄道'.slice(run.start)).toContain(run.text);
  });
});
