/** Providers that give an address to anybody: such an address says nothing about a company. */
const freeMailDomains = new Set([
  'gmail.com', 'googlemail.com', 'yahoo.co.jp', 'yahoo.com', 'ymail.ne.jp', 'outlook.com', 'outlook.jp', 'hotmail.com', 'hotmail.co.jp', 'live.jp', 'live.com', 'msn.com',
  'icloud.com', 'me.com', 'mac.com', 'aol.com', 'proton.me', 'protonmail.com', 'gmx.com', 'gmx.net', 'mail.com', 'zoho.com', 'yandex.com', 'qq.com', '163.com', 'naver.com',
  'docomo.ne.jp', 'ezweb.ne.jp', 'au.com', 'softbank.ne.jp', 'i.softbank.jp', 'ymobile.ne.jp', 'rakuten.jp', 'excite.co.jp', 'infoseek.jp', 'goo.jp', 'nifty.com',
  'biglobe.ne.jp', 'so-net.ne.jp', 'ocn.ne.jp', 'plala.or.jp', 'dion.ne.jp',
]);

/** @param email in its normal form */
export function mailDomainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1);
}

export function isFreeMail(email: string): boolean {
  return freeMailDomains.has(mailDomainOf(email));
}

/** Is it an address of the company? A part of its domain (`sales.example.jp`) is; a domain that only ends alike is not. */
export function isMailOf(email: string, companyDomain: string): boolean {
  const [domain, own] = [mailDomainOf(email), companyDomain.toLowerCase()];
  return domain === own || domain.endsWith(`.${own}`);
}
