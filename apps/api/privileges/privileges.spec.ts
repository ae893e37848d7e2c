import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { contextModules } from '@musubi/composition/contexts';
import type { Privilege, Privileges } from '@musubi/identity';
import { type Access, ENDPOINT, type EndpointOptions } from '@musubi/platform/http/endpoint';
import type { Type } from '@nestjs/common';
import { HealthController } from '../health.controller.js';
import { MetricsController } from '../metrics.controller.js';
import { printPrivileges } from './print-privileges.js';
import { privilegeMatrix } from './privilege-matrix.js';

const controllers = [HealthController, MetricsController, ...contextModules.flatMap((module) => (Reflect.getMetadata('controllers', module) ?? []) as Type[])];

/** What each endpoint declares, by route. */
const declared = new Map<string, Access>(controllers.flatMap((controller) => {
  const base = Reflect.getMetadata('path', controller) as string;
  return Object.getOwnPropertyNames(controller.prototype).flatMap((name): [string, Access][] => {
    const endpoint = Reflect.getMetadata(ENDPOINT, (controller.prototype as Record<string, object>)[name] ?? {}) as EndpointOptions | undefined;
    return endpoint ? [[`${endpoint.method} ${[base, endpoint.path].filter((part) => part !== '/' && part !== '').join('/')}`, endpoint.access]] : [];
  });
}));

const words = (access: Access): string => (typeof access === 'string' ? access : [...access].sort().join(' '));
const wordsOf = (privilege: Privilege): string => (typeof privilege === 'string' ? privilege : words(Object.keys(privilege)));

/** Where declarations and matrix differ. */
function differences(matrix: Privileges): string[] {
  const routes = new Set([...declared.keys(), ...Object.keys(matrix)]);
  return [...routes].flatMap((route) => {
    const [said, row] = [declared.get(route), matrix[route]];
    const [left, right] = [said === undefined ? 'no endpoint' : words(said), row === undefined ? 'no row' : wordsOf(row)];
    return left === right ? [] : [`${route}: the endpoint says ${left}, the matrix ${right}`];
  });
}

describe('the matrix of privileges', () => {
  // The queue board is no endpoint of ours; test/security tries it.
  const { 'GET queues': _board, ...matrix } = Object.assign({}, ...Object.values(privilegeMatrix)) as Record<string, Privilege>;

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
    expect(changing.filter((route) => !/ (?:session|sessions|second-factor|password|api-tokens)(?:\/|$)/u.test(route))).toEqual([]);
  });

  it('stands in docs/privileges.md as it is: npm run generate:privileges', () => {
    expect(readFileSync(resolve(__dirname, '../../../docs/privileges.md'), 'utf8')).toBe(printPrivileges(privilegeMatrix));
  });
});
