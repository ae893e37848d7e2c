import { AbilityBuilder, createMongoAbility, type ForcedSubject, type MongoAbility } from '@casl/ability';
import type { Cell, Privileges, Scope } from './privilege.js';

/** What a rule's condition looks at. */
interface Reached {
  readonly reach: Scope;
}

/** Action: the method. Subject: the path. Fields: those of the answer. Condition: how far it reaches. */
export type Ability = MongoAbility<[string, string | (Reached & ForcedSubject<string>)]>;

/** `GET needs/:id` as CASL's action and subject. */
export function partsOf(route: string): [action: string, subject: string] {
  const [action = '', subject = ''] = route.split(' ');
  return [action, subject];
}

/** The rules of whoever has these roles together: what one of them gives, another does not take away. */
export function abilityOf(roles: readonly string[], matrix: Privileges): Ability {
  const { can, cannot, build } = new AbilityBuilder<Ability>(createMongoAbility);
  for (const [route, privilege] of Object.entries(matrix)) {
    const [action, subject] = partsOf(route);
    const cells: Cell[] = typeof privilege === 'string' ? ['own'] : roles.flatMap((role) => privilege[role] ?? []);
    for (const cell of cells) {
      if (typeof cell === 'object' && 'only' in cell) can(action, subject, [...cell.only], { reach: cell.scope });
      else can(action, subject, { reach: typeof cell === 'string' ? cell : cell.scope });
    }
    const hidden = fieldsLeftOut(cells);
    if (hidden.length > 0) cannot(action, subject, hidden);
  }
  return build();
}

/** What each of the cells leaves out. */
function fieldsLeftOut(cells: readonly Cell[]): string[] {
  const shows = (cell: Cell, field: string): boolean =>
    typeof cell === 'string' || ('without' in cell ? !cell.without.includes(field) : cell.only.includes(field));
  const named = cells.flatMap((cell) => (typeof cell === 'object' && 'without' in cell ? cell.without : []));
  return [...new Set(named)].filter((field) => !cells.some((cell) => shows(cell, field)));
}
