import { readWorld } from '../reading/read-world.js';
import { demoAccounts } from './demo-accounts.js';

describe('demoAccounts', () => {
  it('tells one story: company, liaison, researcher and admin belong together', () => {
    expect(demoAccounts(readWorld())).toEqual([
      { role: 'company', email: 'soma@plantcare-ou.example', password: 'musubi-demo-2021' },
      { role: 'liaison', email: 'makabe.akira@michinoku.example', password: 'musubi-demo-2021' },
      { role: 'researcher', email: 'materials-01@michinoku.example', password: 'musubi-demo-2021' },
      { role: 'admin', email: 'miyanomori.ikuko@michinoku.example', password: 'musubi-demo-2021' },
      { role: 'company', email: 'maruoka@hokuto-shoketsu.example', password: 'musubi-demo-2021' },
    ]);
  });
});
