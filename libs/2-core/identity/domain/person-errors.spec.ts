import { mayBecome } from './person-errors.js';

describe('mayBecome', () => {
  it.each([
    ['another is closed', { active: false, roles: ['liaison'] }, { isOwn: false, wasAdmin: false, otherAdmins: 1 }, undefined],
    ['another administrator is closed', { active: false, roles: ['admin'] }, { isOwn: false, wasAdmin: true, otherAdmins: 1 }, undefined],
    ['the last administrator is closed', { active: false, roles: ['admin'] }, { isOwn: false, wasAdmin: true, otherAdmins: 0 }, 'user.last_admin'],
    ['the last administrator loses the role', { active: true, roles: ['liaison'] }, { isOwn: false, wasAdmin: true, otherAdmins: 0 }, 'user.last_admin'],
    ['oneself is closed', { active: false, roles: ['admin'] }, { isOwn: true, wasAdmin: true, otherAdmins: 3 }, 'user.own_account'],
    ['oneself is demoted', { active: true, roles: ['liaison'] }, { isOwn: true, wasAdmin: true, otherAdmins: 3 }, 'user.own_account'],
    ['oneself gets one more role', { active: true, roles: ['admin', 'liaison'] }, { isOwn: true, wasAdmin: true, otherAdmins: 0 }, undefined],
  ] as const)('%s', (_what, change, facts, code) => {
    const result = mayBecome(change, facts);
    expect(result.ok ? undefined : result.error.code).toBe(code);
  });
});
