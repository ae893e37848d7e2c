import type { System } from '../servers/system.js';
import { pdfText } from '../servers/pdf-text.js';
import { expectAccessible } from './expect-accessible.js';
import { shows, type Visitor } from './open-browser.js';

export interface MoneyInWay {
  readonly system: System;
  readonly liaison: Visitor;
  readonly admin: Visitor;
  readonly picture: (visitor: Visitor, name: string) => Promise<void>;
}

/** What was booked wrongly is taken back, the instalment is invoiced, and the bank's list brings the money. Begins and ends with a contract that is paid. */
export async function invoicesAndReceivesByTheBank({ system, liaison, admin, picture }: MoneyInWay): Promise<void> {
  const { page } = liaison;
  const accountant = await system.login(system.world.michinoku.admin);
  expect((await accountant.call('PUT', '/invoice-issuer', {
    name: 'みちのく大学', nameEn: 'Michinoku University', address: '宮城県仙台市', registrationNumber: 'T7123456789012',
    bankName: '結び銀行', branchName: '本店', accountKind: 'ordinary', accountNumber: '1234567', accountHolder: 'みちのく大学', accountHolderKana: 'ミチノクダイガク',
  })).status).toBe(200);

  await page.getByRole('button', { name: /の7,150,000.*を取り消す$/u }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('理由').fill('別の契約への入金でした');
  await dialog.getByRole('button', { name: '取り消す' }).click();
  await page.getByRole('cell', { name: '取消（別の契約への入金でした）' }).waitFor();

  await page.getByRole('button', { name: '1回目の請求書を発行' }).click();
  const pdf = page.getByRole('link', { name: /-INV-2026-0001 のPDF$/u });
  await pdf.waitFor();
  const text = await pdfText(await (await page.request.get(await pdf.getAttribute('href') ?? '')).body());
  for (const word of ['請求書', '東北電池株式会社 御中', 'T7123456789012', '650,000', '7,150,000円']) expect(text).toContain(word);
  await page.getByRole('button', { name: /-INV-2026-0001 を取り消す$/u }).click();
  await dialog.getByLabel('理由').fill('宛名を直します');
  await dialog.getByRole('button', { name: '取り消す' }).click();
  await page.getByRole('cell', { name: /-INV-2026-0002（取消）$/u }).waitFor();
  await page.getByRole('button', { name: '1回目の請求書を発行' }).click();
  const number = await page.getByRole('cell', { name: /-INV-2026-0003$/u }).textContent() ?? '';
  await picture(liaison, '18-invoices');
  await expectAccessible(page, 'a contract with its money');

  await admin.page.goto('/bank-files');
  const list = Buffer.from(`取引日,出金額,入金額,摘要\r\n2026-10-31,,7150000,ﾄｳﾎｸﾃﾞﾝﾁ ${number.replaceAll('-', '')}\r\n2026-10-31,220,,手数料\r\n`);
  await admin.page.locator('input[type=file]').setInputFiles({ name: '入金明細.csv', mimeType: 'text/csv', buffer: list });
  await admin.page.getByText(/請求番号が一致、金額が一致/u).waitFor();
  await picture(admin, '19-bank-file');
  await expectAccessible(admin.page, 'a bank’s list');
  await admin.page.getByRole('button', { name: '1件の受入れを記録する' }).click();
  await admin.page.getByRole('cell', { name: '記録済み' }).waitFor();
  // The same list again brings nothing.
  await admin.page.locator('input[type=file]').setInputFiles({ name: '入金明細.csv', mimeType: 'text/csv', buffer: list });
  await admin.page.getByText('0件を取り込みました（取込済み 1件）').waitFor();
  await page.reload();
  await shows('what came by the bank', () => page.getByRole('region', { name: '受入れ' }).getByRole('row').count(), 4);
}
