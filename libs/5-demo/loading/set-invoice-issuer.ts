import { corporateNumberCheckDigit, unwrap } from '@musubi/kernel';
import type { WorldOrganisation } from '../reading/world.js';
import type { Doors } from './doors.js';

/** How a university of the demo world stands on its invoices. Its numbers are made up, but their check digits are right. */
export async function setInvoiceIssuer({ contracting }: Doors, university: WorldOrganisation, tenantId: string): Promise<void> {
  const base = `9000${String([...university.code].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 100_000_000, 7)).padStart(8, '0')}`;
  unwrap(await contracting.setInvoiceIssuer(tenantId, {
    name: university.name, nameEn: university.nameEn, address: `${university.prefecture}（本部）`, registrationNumber: `T${corporateNumberCheckDigit(base)}${base}`,
    bankName: '結び銀行', branchName: '本店営業部', accountKind: 'ordinary', accountNumber: base.slice(-7), accountHolder: university.name, accountHolderKana: 'ダイガク',
  }));
}
