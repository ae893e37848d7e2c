import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type DemoSystem, startDemoSystem } from '../servers/demo-system.js';
import { eventually } from '../servers/eventually.js';

const folder = resolve(__dirname, '../../libs/5-demo/world');

interface WrittenNeed {
  readonly externalId: string;
  readonly expected: readonly string[];
}

const needs = readdirSync(folder).filter((file) => /^needs-(?:bio|mat|soc)\.jsonl$/u.test(file))
  .flatMap((file) => readFileSync(join(folder, file), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as WrittenNeed));

jest.setTimeout(240_000);

describe('the demo world', () => {
  let demo: DemoSystem;

  beforeAll(async () => {
    demo = await startDemoSystem();
    await eventually('every need is matched, and its company told', async () => (await demo.rows<{ left: string }>(
      `select (select count(*) from catalog.need) - (select count(*) from matching.need_run)
            + (select count(distinct need_id) from matching.match where status = 'standing' and need_id not in (select need_id from triage.company_entry)) as left`))[0]?.left === '0', 200_000);
  });

  afterAll(() => demo?.stop());

  it('has an expected seed in the top five for at least 36 of the 40 needs', async () => {
    const rows = await demo.rows<{ need: string; seed: string }>(
      `select o.external_id as need, s.external_id as seed from matching.match m
         join catalog.need_owner o on o.need_id = m.need_id join catalog.seed s on s.id = m.seed_id
        where m.status = 'standing' order by m.score desc, m.id`);
    const missed = needs.filter(({ externalId, expected }) =>
      !rows.filter(({ need }) => need === externalId).slice(0, 5).some(({ seed }) => expected.includes(seed)));
    expect(needs).toHaveLength(40);
    expect(missed.length).toBeLessThanOrEqual(4);
  });

  it('shows the printed bank what became of the need that it posted for its client, without an amount', async () => {
    const bank = await demo.login('intermediary');
    const { body: { items: [need] } } = await bank.get('/client-needs');
    expect(need).toMatchObject({ client: { name: '株式会社プラントケア奥羽' }, postedByName: '鴫原 千尋', status: 'published' });
    const { universities } = await eventually('a university with a match', async () => {
      const { body } = await bank.get(`/client-needs/${need.id as string}/progress`);
      return body.universities.length > 0 && body;
    });
    expect(universities[0]).toEqual({ university: { id: expect.any(String), name: expect.any(String) }, stage: 'matched', steps: [{ kind: 'matched', at: expect.any(String) }] });
    const told = await eventually('the bank is told', async () => {
      const { text } = await bank.get('/notifications');
      return text.includes('お客様のニーズに') && text;
    });
    expect(told).not.toContain('軸受');
    const company = (await (await demo.login('company')).get('/notifications')).text;
    expect(company).toContain('汐見北信用金庫が御社のために投稿しました');
  });

  it('reports the published income series to the yen, against plan', async () => {
    const admin = await demo.login('admin');
    const { body } = await admin.get('/reports/income?from=2018&to=2021');
    expect(body.years.map((year: { received: number }) => year.received)).toEqual([4_450_000_000, 6_010_000_000, 6_680_000_000, 7_680_000_000]);
    expect(body.years.map((year: { plan: number }) => year.plan)).toEqual([4_670_000_000, 5_670_000_000, 6_670_000_000, 7_670_000_000]);
  });

  it('shows what the plan was reached to, the figure of FY2020 that another page states, and the fact book with its error', async () => {
    const admin = await demo.login('admin');
    const { body } = await admin.get('/reports/kpis?from=2018&to=2021');
    const income = body.kpis.find(({ key }: { key: string }) => key === 'private_joint_research_income');
    expect(income.years.map(({ attainment }: { attainment: number }) => attainment)).toEqual([9_529, 10_600, 10_015, 10_013]);
    expect(income.years[2].figures.map(({ value }: { value: number }) => value)).toEqual([6_680_000_000, 6_640_000_000]);
    const book = await admin.get('/reports/fact-book?fiscalYear=2015');
    expect(book.body.warnings).toMatchObject([{ cell: 'joint_research.private.amount', fiscalYear: 2015, expected: 5_066_841, found: 5_066_861 }]);
  });

  it('gives the printed liaison something to decide', async () => {
    const liaison = await demo.login('liaison');
    const inbox = await eventually('the inbox', async () => {
      const { body } = await liaison.get('/inbox');
      return body.items.length > 0 && body;
    });
    expect(inbox.items[0].need.title).not.toBe('');
  });
});
