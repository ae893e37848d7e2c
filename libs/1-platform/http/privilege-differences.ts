import type { Access } from './endpoint.js';
import type { Privilege, Privileges } from './privilege.js';

/** Where endpoints and matrix differ, a line each. @param declared what each endpoint says, by route */
export function privilegeDifferences(declared: ReadonlyMap<string, Access>, matrix: Privileges): string[] {
  return [...new Set([...declared.keys(), ...Object.keys(matrix)])].flatMap((route) => {
    const [said, row] = [declared.get(route), matrix[route]];
    const [left, right] = [said === undefined ? 'no endpoint' : words(said), row === undefined ? 'no row' : wordsOf(row)];
    return left === right ? [] : [`${route}: the endpoint says ${left}, the matrix ${right}`];
  });
}

function words(access: Access): string {
  return typeof access === 'string' ? access : [...access].sort().join(' ');
}

function wordsOf(privilege: Privilege): string {
  return typeof privilege === 'string' ? privilege : words(Object.keys(privilege));
}
