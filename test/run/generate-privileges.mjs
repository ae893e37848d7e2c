// npm run generate:privileges: the matrix of privileges of the build (tsc -b) as docs/privileges.md.
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const [{ printPrivileges }, { privilegeMatrix }] = await Promise.all([
  import(`${root}apps/api/dist/privileges/print-privileges.js`),
  import(`${root}apps/api/dist/privileges/privilege-matrix.js`),
]);
writeFileSync(`${root}docs/privileges.md`, printPrivileges(privilegeMatrix));
process.stdout.write('docs/privileges.md is written\n');
