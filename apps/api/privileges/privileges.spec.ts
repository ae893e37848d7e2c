import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { contextModules } from '@musubi/composition/contexts';
import { StartRefused } from '@musubi/composition/start-refused';
import type { Privilege, Privileges } from '@musubi/identity';
import { Abilities } from '@musubi/platform/http/abilities';
import { Endpoint } from '@musubi/platform/http/endpoint';
import { privilegeDifferences } from '@musubi/platform/http/privilege-differences';
import { Controller, type Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { HealthController } from '../health.controller.js';
import { MetricsController } from '../metrics.controller.js';
import { CheckPrivileges, declaredBy } from './check-privileges.js';
import { printPrivileges } from './print-privileges.js';
import { privilegeMatrix } from './privilege-matrix.js';

const declared = declaredBy([HealthController, MetricsController, ...contextModules.flatMap((module) => (Reflect.getMetadata('controllers', module) ?? []) as Type[])]);
const differences = (rows: Privileges): string[] => privilegeDifferences(declared, rows);

describe('the matrix of privileges', () => {
  const matrix = Object.assign({}, ...Object.values(privilegeMatrix)) as Record<string, Privilege>;

  it('says of every endpoint what the endpoint says itself', () => {
    expect(differences(matrix)).toEqual([]);
  });

  it('would show a row that is loosened, one that is missing and one of no route', () => {
    const { 'GET seeds': _gone, ...rest } = matrix;
    expect(differences({ ...rest, 'GET reports/income': 'member', 'GET nothing': 'anyone' })).toEqual([
      expect.stringContaining('GET seeds: the endpoint says admin'), 'GET reports/income: the endpoint says admin auditor contract_officer, the matrix member',
      'GET nothing: the endpoint says no endpoint, the matrix anyone',
    ]);
  });

  it('lets an auditor change nothing but the own login', () => {
    const changing = Object.entries(matrix).filter(([route, privilege]) =>
      !route.startsWith('GET ') && (privilege === 'member' || (typeof privilege === 'object' && privilege.auditor !== undefined))).map(([route]) => route);
    expect(changing.filter((route) => !/ (?:session|sessions|second-factor|password|api-tokens|oidc-link)(?:\/|$)/u.test(route))).toEqual([]);
  });

  it('stands in docs/privileges.md as it is: npm run generate:privileges', () => {
    expect(readFileSync(resolve(__dirname, '../../../docs/privileges.md'), 'utf8')).toBe(printPrivileges(privilegeMatrix));
  });
});

describe('the start', () => {
  @Controller('planted')
  class Planted {
    @Endpoint({ method: 'GET', path: ':id', summary: '', access: ['liaison', 'admin'], answer: [200, null] })
    read(): void {}
  }
  const startWith = async (rows: Privileges): Promise<void> => {
    const module = await Test.createTestingModule({ controllers: [Planted], providers: [Abilities, CheckPrivileges] }).compile();
    module.get(Abilities).add({ ...rows, 'GET queues': { operator: 'organisation' } });
    await module.init();
  };

  it('goes on when endpoints and matrix agree', async () => {
    await expect(startWith({ 'GET planted/:id': { admin: 'organisation', liaison: 'case' } })).resolves.toBeUndefined();
  });

  it.each<[string, Privileges, string]>([
    ['lets in others than its row says', { 'GET planted/:id': { liaison: 'case' } }, 'GET planted/:id: the endpoint says admin liaison, the matrix liaison'],
    ['has no row', {}, 'GET planted/:id: the endpoint says admin liaison, the matrix no row'],
    ['is not there', { 'GET planted/:id': { admin: 'organisation', liaison: 'case' }, 'POST planted': { admin: 'organisation' } }, 'POST planted: the endpoint says no endpoint, the matrix admin'],
  ])('is refused in one line when an endpoint %s', async (_, rows, line) => {
    await expect(startWith(rows)).rejects.toEqual(new StartRefused(`endpoints and the matrix of privileges differ: ${line}`));
  });
});
