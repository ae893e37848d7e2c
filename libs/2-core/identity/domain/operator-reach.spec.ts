import type { Role } from '../public/role.js';
import { withinOperatorsReach } from './operator-reach.js';

const person = (name: string, roles: readonly Role[], active = true) => ({ name, roles, active });
const reached = (...people: ReturnType<typeof person>[]): string[] => withinOperatorsReach(people).map(({ name }) => name);

test('of an organisation that has an administrator only the administrators', () => {
  expect(reached(person('boss', ['admin']), person('liaison', ['liaison']), person('gone', ['admin'], false))).toEqual(['boss', 'gone']);
  expect(reached(person('boss', ['company', 'company_admin']), person('member', ['company']))).toEqual(['boss']);
});

test('everybody where no administrator can act', () => {
  expect(reached(person('boss', ['admin'], false), person('liaison', ['liaison']))).toEqual(['boss', 'liaison']);
  expect(reached(person('clerk', ['intermediary']), person('other', ['intermediary']))).toEqual(['clerk', 'other']);
});
