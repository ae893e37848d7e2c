import { type Cell, type Privilege, type Privileges, roles } from '@musubi/identity';

const introduction = `# Who may do what

Printed by \`npm run generate:privileges\` from the contexts' \`public/privileges.ts\`; do not edit. Each endpoint's own declaration must
say the same, and each cell is tried over HTTP (test/security).

- **own**: what belongs to the caller alone. **case**: what hangs on a case that the caller owns, takes part in or whose department he or
  she looks after. **organisation**: all of the own organisation. **shared**: what others published for the organisation or granted to it.
- An empty cell is refused with 403. A company's administrator is a member of the company too. Rows are kept apart once more by
  PostgreSQL's row-level security.
- An auditor changes nothing but the own login.
`;

/** The matrix as a page. */
export function printPrivileges(matrix: Readonly<Record<string, Privileges>>): string {
  return [introduction, ...Object.entries(matrix).map(([context, privileges]) => section(context, privileges))].join('\n');
}

function section(context: string, privileges: Privileges): string {
  const head = ['route', ...roles];
  const rows = Object.entries(privileges).map(([route, privilege]) => [`\`${route}\``, ...cellsOf(privilege)]);
  return `## ${context}\n\n${[head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`;
}

function cellsOf(privilege: Privilege): string[] {
  if (privilege === 'anyone') return roles.map(() => 'anyone');
  if (privilege === 'member') return roles.map(() => 'own');
  return roles.map((role) => wordsOf(privilege[role] ?? (role === 'company_admin' ? privilege.company : undefined)));
}

function wordsOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return typeof cell === 'string' ? cell : `${cell.scope}, without ${cell.without.join(', ')}`;
}
