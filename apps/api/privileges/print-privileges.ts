import { type Cell, type Privilege, type Privileges, roles } from '@musubi/identity';

const introduction = `# Who may do what

Printed by \`npm run generate:privileges\` from the contexts' \`public/privileges.ts\`; do not edit. A request is let in, and fields are left
out of its answer, by these rows (CASL asks them). The API does not start when an endpoint's own declaration says otherwise, and each
cell is tried over HTTP (test/security).

- **own**: what belongs to the caller alone. **case**: what hangs on a case that the caller owns, takes part in or whose department he or
  she looks after. **organisation**: all of the own organisation. **shared**: what others published for the organisation or granted to it.
- An empty cell is refused with 403. A company's administrator is a member of the company too. Rows are kept apart once more by
  PostgreSQL's row-level security.
- **without**: fields that stay empty. **only**: the answer has no others.
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
  if (typeof cell === 'string') return cell;
  return 'only' in cell ? `${cell.scope}, only ${cell.only.join(', ')}` : `${cell.scope}, without ${cell.without.join(', ')}`;
}
