import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { estimateCase } from './estimate-case.js';

const page = readFileSync(resolve(__dirname, '../../../../docs/guides/overhead-policies.md'), 'utf8');
const sections = page.split('\n## ').map((section) => ({
  title: section.slice(0, section.indexOf('\n')),
  blocks: [...section.matchAll(/^```json (?<kind>.+)\n(?<json>[^`]+)```$/gmu)].map(({ groups }) => ({
    kind: groups?.['kind'] ?? '', value: JSON.parse(groups?.['json'] ?? '') as Record<string, unknown>,
  })),
  cases: [...section.matchAll(/^\| `(?<change>\{.*\})` \| (?<rule>\d+) \| (?<overhead>\d+) \| (?<total>\d+) \|$/gmu)].map(({ groups }) => ({
    change: JSON.parse(groups?.['change'] ?? '') as Record<string, unknown>,
    gives: { rule: Number(groups?.['rule']), overhead: Number(groups?.['overhead']), total: Number(groups?.['total']) },
  })),
}));
const blocks = sections.flatMap((section) => section.blocks);
const terms = blocks.find(({ kind }) => kind === 'terms')?.value ?? {};

describe('docs/guides/overhead-policies.md', () => {
  const examples = sections.flatMap(({ title, blocks: [block], cases }) => (block?.kind === 'policy' ? [{ title, policy: block.value, cases }] : []));

  it('has its examples', () => {
    expect(examples.length).toBe(7);
    for (const { cases } of examples) expect(cases.length).toBeGreaterThan(0);
  });

  it.each(examples.flatMap(({ title, policy, cases }) => cases.map(({ change, gives }) => [title, JSON.stringify(change), policy, change, gives] as const)))(
    '%s: %s', (_title, _change, policy, change, gives) => {
      expect(estimateCase({ policy, terms: { ...terms, ...change } }, { checkTable: true })).toMatchObject({ ok: true, value: gives });
    },
  );

  it.each(blocks.filter(({ kind }) => kind.startsWith('refused')).map(({ kind, value }) => [kind, value] as const))('%s', (kind, policy) => {
    expect(estimateCase({ policy, terms }, { checkTable: true })).toMatchObject({ ok: false, error: { code: kind.slice('refused '.length) } });
  });
});
