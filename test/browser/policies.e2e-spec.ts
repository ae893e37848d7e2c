import type { Browser } from '@playwright/test';
import { password } from '../builders/password.js';
import { startSystem, type System } from '../servers/system.js';
import { expectAccessible } from './expect-accessible.js';
import { logIn, openBrowser, shows, visit, type Visitor } from './open-browser.js';
import { picturesOf } from './pictures.js';

const picture = picturesOf('policies');

jest.setTimeout(120_000);

describe('an administrator writes a table of overhead rules', () => {
  let system: System;
  let browser: Browser;
  let admin: Visitor;

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), openBrowser()]);
    admin = await visit(browser, system.url);
    await logIn(admin, system.world.michinoku.admin.email, password);
  });

  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  it('finds the versions with the one in force open, and begins a new one with it', async () => {
    const { page } = admin;
    await page.getByRole('navigation').getByRole('link', { name: '間接経費の規程' }).click();
    await page.getByRole('heading', { name: '間接経費の規程', level: 1 }).waitFor();
    await page.getByRole('cell', { name: 'いま有効' }).waitFor();
    await page.getByRole('cell', { name: '30.0%' }).first().waitFor();
    await picture(page, '1-versions');
    await expectAccessible(page, 'the versions');
    await page.getByRole('link', { name: 'この版をもとに作る' }).click();
    await page.getByRole('heading', { name: '規程の新しい版', level: 1 }).waitFor();
  });

  it('is refused a table with a hole, and shown the case that no rule decides', async () => {
    const { page } = admin;
    const first = page.getByRole('group', { name: '第1項', exact: true });
    await page.goto('/policies/new');
    await page.getByLabel('施行日').fill('2027-04-01');
    await page.getByLabel('根拠となる規程').fill('共同研究取扱規程 第7条');
    await first.getByLabel('条件を足す').selectOption({ label: '直接経費がこの額以上' });
    await page.getByText('率と条件をすべて入れると、表を点検します。').waitFor();
    await first.getByLabel('直接経費がこの額以上', { exact: true }).fill('5000000');
    await page.getByText('どの項にも当たらない場合があります。').waitFor();
    await page.getByText(/直接経費 4,999,999円/u).waitFor();
    await page.getByRole('button', { name: 'この版を公開する' }).click();
    await page.getByRole('alert').filter({ hasText: 'この表は公開されませんでした' }).waitFor();
    expect(await system.rows('select 1 from contracting.overhead_policy where tenant_id = $1 and valid_from = $2', [system.world.michinoku.tenantId, '2027-04-01'])).toEqual([]);
    await picture(page, '2-hole');
    await expectAccessible(page, 'a table with a hole');

    await page.getByRole('button', { name: 'この場合を試す' }).click();
    const bench = page.getByRole('complementary', { name: '試す' });
    await bench.getByText('どの項にも当たりません').waitFor();
    await bench.getByText('満たさない条件：直接経費がこの額以上').waitFor();
  });

  it('is told of a rule that can never win, by the row it concerns', async () => {
    const { page } = admin;
    await page.getByRole('button', { name: '残りすべてに当たる項を足す' }).click();
    await page.getByText('どの場合にも当たる項があり、使われない項もありません。').waitFor();
    await page.getByRole('button', { name: '項を足す', exact: true }).click();
    const third = page.getByRole('group', { name: '第3項', exact: true });
    await third.getByText('第3項が適用されることはありません。当てはまる場合には、先に第1項が適用されます。').or(third.getByText('第3項が適用されることはありません。当てはまる場合には、先に第2項が適用されます。')).waitFor();
    await picture(page, '3-never-wins');
    await page.getByRole('button', { name: '第3項を削除' }).click();
    await page.getByText('どの場合にも当たる項があり、使われない項もありません。').waitFor();
  });

  it('tries cases on the bench, publishes the whole table, and contracts of then are priced by it', async () => {
    const { page } = admin;
    const bench = page.getByRole('complementary', { name: '試す' });
    await page.getByRole('group', { name: '第2項', exact: true }).getByLabel('率（%）').fill('8.25');
    await bench.getByLabel('直接経費（円）').fill('5000000');
    await bench.getByText('第1項が適用されます 30.0%').waitFor();
    await bench.getByRole('row', { name: '合計 7,150,000円' }).waitFor();
    await bench.getByLabel('直接経費（円）').fill('1000000');
    await bench.getByText('第2項が適用されます 8.25%').waitFor();
    await bench.getByRole('row', { name: '間接経費 82,500円' }).waitFor();
    await picture(page, '4-bench');
    await expectAccessible(page, 'the bench');
    await page.getByRole('button', { name: 'この版を公開する' }).click();
    await page.getByRole('heading', { name: '2027/4/1施行の版' }).waitFor();
    await page.getByRole('cell', { name: '施行前' }).waitFor();
    await page.getByRole('cell', { name: '8.25%' }).waitFor();
    await picture(page, '5-published');

    const caller = await system.login(system.world.michinoku.admin);
    const tried = { contractType: 'joint_research', endDate: '2028-03-31', signingDate: null, sme: null, prefecture: null, umbrella: false, publicMoney: false, direct: 1_000_000 };
    await shows('the price of then', async () => (await caller.post('/overhead-policies/try', { case: { ...tried, startDate: '2027-04-01' } })).body.price.overhead, 82_500);
  });

  it('sees what signed contracts would have come to under a table, and opens them', async () => {
    const { page } = admin;
    const { michinoku: { tenantId, engineering }, battery } = system.world;
    // Signed at 30 % long before the table.
    const [contract] = await system.rows<{ id: string }>(
      `with c as (
         insert into contracting.contract (id, tenant_id, company_id, company_name, department_id, number, title, type, state, version, signing_date, start_date, end_date,
           direct, researcher_fee, overhead, strategic_fee, subtotal, tax, total, rounding_difference, policy_id, policy_valid_from, rule_index, rate_bp, overhead_base,
           date_basis, rounding_unit, rounding_scope, tax_mode, tax_rate_bp, drafted_at, signed_at)
         select uuidv7(), p.tenant_id, $2, '東北電池株式会社', $3, 'WHAT-IF-1', '固体電解質の共同研究', 'joint_research', 'active', 1, '2025-04-01', '2025-04-01', '2026-03-31',
           1000000, 0, 300000, 0, 1300000, 130000, 1430000, 0, p.id, p.valid_from, 0, 3000, 'direct', 'start', 1, 'total', 'exclusive', 1000, now(), '2025-04-01'
           from contracting.overhead_policy p where p.tenant_id = $1 and p.valid_from = '2020-04-01' returning id, tenant_id),
       line as (insert into contracting.contract_line (contract_id, position, tenant_id, kind, amount, fiscal_year, basis) select id, 1, tenant_id, 'direct', 1000000, 2025, '物品費' from c),
       due as (insert into contracting.instalment (id, contract_id, tenant_id, sequence, due_date, fiscal_year, amount) select uuidv7(), id, tenant_id, 1, '2025-04-30', 2025, 1430000 from c)
       select id from c`, [tenantId, battery.tenantId, engineering]);
    const whatIf = page.getByRole('region', { name: 'この表だったら' });
    await whatIf.getByRole('button', { name: '試算する' }).click();
    await whatIf.getByRole('row').filter({ hasText: /^共同研究11,430,000円300,000円30\.0%1,190,750円82,500円8\.25%-217,500円$/u }).waitFor();
    await whatIf.getByRole('button', { name: '工学部の契約を開く' }).click();
    await whatIf.getByRole('row', { name: /^WHAT-IF-1 .+ 第1項 300,000円 1,430,000円 第2項 82,500円 1,190,750円$/u }).waitFor();
    await picture(page, '6-what-if');
    await expectAccessible(page, 'what if');
    await shows('the contract as it was', () => system.rows('select overhead::int, total::int, rate_bp from contracting.contract where id = $1', [contract?.id]), [{ overhead: 300_000, total: 1_430_000, rate_bp: 3_000 }]);
  });

  it('reads it in English too, on a narrow screen', async () => {
    const { page } = admin;
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('not yet in force', { exact: false }).first().waitFor();
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/policies/new');
    await page.getByRole('heading', { name: 'A new version of the rules' }).waitFor();
    await page.getByText('Every case has a rule, and every rule can win.').waitFor();
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    await picture(page, '7-narrow-english');
    await expectAccessible(page, 'the editor on a narrow screen');
    expect(admin.errors).toEqual([]);
  });
});
