import { checkPassword } from '@musubi/identity';
import { readWorld } from '../reading/read-world.js';
import { demoAccounts, demoPassword } from './demo-accounts.js';

describe('demoAccounts', () => {
  it('tells one story: company, liaison, researcher and admin belong together', () => {
    expect(demoAccounts(readWorld())).toEqual([
      { role: 'company', email: 'soma@plantcare-ou.example', password: 'musubi-demo-2021' },
      { role: 'liaison', email: 'makabe.akira@michinoku.example', password: 'musubi-demo-2021' },
      { role: 'researcher', email: 'materials-01@michinoku.example', password: 'musubi-demo-2021' },
      { role: 'admin', email: 'miyanomori.ikuko@michinoku.example', password: 'musubi-demo-2021' },
      { role: 'company', email: 'maruoka@hokuto-shoketsu.example', password: 'musubi-demo-2021' },
      { role: 'operator', email: 'yuki.misao@musubi-platform.example', password: 'musubi-demo-2021' },
      { role: 'contract_officer', email: 'kashiwagi.shiori@michinoku.example', password: 'musubi-demo-2021' },
      { role: 'auditor', email: 'natori.koichi@michinoku.example', password: 'musubi-demo-2021' },
      { role: 'intermediary', email: 'shigihara@shiomikita-shinkin.example', password: 'musubi-demo-2021' },
      { role: 'company_admin', email: 'kanri@plantcare-ou.example', password: 'musubi-demo-2021' },
      { role: 'ip_officer', email: 'hatsumei.akari@michinoku-tlo.example', password: 'musubi-demo-2021' },
    ]);
  });

  it('has a password that everybody in the world could have chosen', () => {
    const { staff, companyUsers, intermediaries } = readWorld();
    const people = [...staff, ...companyUsers, ...intermediaries.map(({ clerk }) => clerk)].map(({ name, mail }) => ({ name, email: `${mail}@musubi.example` }));
    expect(people.filter((owner) => !checkPassword(demoPassword, owner).ok)).toEqual([]);
  });
});
