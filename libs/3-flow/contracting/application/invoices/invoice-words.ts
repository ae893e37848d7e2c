const ja = {
  invoice: '請求書', cancellation: '請求書（取消）', to: (name: string) => `${name} 御中`, asks: '下記のとおりご請求申し上げます。',
  takesBack: (number: string) => `請求書 ${number} を取り消します。`,
  number: '請求番号', issuedOn: '発行日', issuer: '発行者', address: '住所', registration: '登録番号', total: '合計金額（税込）', contract: '契約番号', subject: '件名',
  dueDate: 'お支払期限', reason: '取消の理由', line: '内容', rate: '税率', amount: '金額（税込）', byRate: '税率ごとの合計', net: '税抜金額', tax: '消費税額',
  account: 'お振込先', bank: '金融機関', accountNumber: '口座番号', holder: '口座名義',
  accountKind: { ordinary: '普通', current: '当座' }, untaxed: { export: '輸出免税', none: '不課税' },
};

export type InvoiceWords = typeof ja;

const en: InvoiceWords = {
  invoice: 'Invoice', cancellation: 'Invoice cancellation', to: (name) => name, asks: 'We kindly ask for payment of the following.',
  takesBack: (number) => `This takes back invoice ${number}.`,
  number: 'Invoice number', issuedOn: 'Date of issue', issuer: 'Issuer', address: 'Address', registration: 'Registration number', total: 'Total (tax included)', contract: 'Contract', subject: 'Subject',
  dueDate: 'Payment due', reason: 'Reason', line: 'Description', rate: 'Tax rate', amount: 'Amount (tax included)', byRate: 'Sums by tax rate', net: 'Without tax', tax: 'Consumption tax',
  account: 'Bank account', bank: 'Bank', accountNumber: 'Account number', holder: 'Account holder',
  accountKind: { ordinary: 'Ordinary', current: 'Current' }, untaxed: { export: 'Export, tax-exempt', none: 'Not taxable' },
};

/** What an invoice says, in both languages. */
export const invoiceWords: Readonly<Record<'ja' | 'en', InvoiceWords>> = { ja, en };
