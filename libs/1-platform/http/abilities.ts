import { subject } from '@casl/ability';
import { Injectable } from '@nestjs/common';
import { type Ability, abilityOf, partsOf } from './ability-of.js';
import { type Privileges, type Scope, scopes } from './privilege.js';
import { shownFields, type ShownFields } from './shown-fields.js';

/** What a route gives to a set of roles. */
export interface Allowance {
  readonly allowed: boolean;
  readonly reach: ReadonlySet<Scope>;
  readonly shown: ShownFields | undefined;
}

/** The matrix of privileges as rules; each context adds its rows. An ability is built once for each set of roles. */
@Injectable()
export class Abilities {
  private matrix: Privileges = {};
  private readonly abilities = new Map<string, Ability>();
  private readonly allowances = new Map<string, Allowance>();

  /** @throws Error when a route has a row already. */
  add(privileges: Privileges): void {
    const twice = Object.keys(privileges).find((route) => route in this.matrix);
    if (twice !== undefined) throw new Error(`the matrix of privileges has two rows for ${twice}`);
    this.matrix = { ...this.matrix, ...privileges };
    this.abilities.clear();
    this.allowances.clear();
  }

  /** Every row there is. */
  get rows(): Privileges {
    return this.matrix;
  }

  of(roles: readonly string[]): Ability {
    const key = [...roles].sort().join();
    const built = this.abilities.get(key) ?? abilityOf(roles, this.matrix);
    this.abilities.set(key, built);
    return built;
  }

  /** @param route `GET needs/:id`; one without a row is allowed to nobody */
  allowance(roles: readonly string[], route: string): Allowance {
    const key = `${route} ${[...roles].sort().join()}`;
    const known = this.allowances.get(key) ?? this.ask(roles, route);
    this.allowances.set(key, known);
    return known;
  }

  private ask(roles: readonly string[], route: string): Allowance {
    const ability = this.of(roles);
    const [action, path] = partsOf(route);
    return {
      allowed: ability.can(action, path),
      reach: new Set(scopes.filter((reach) => ability.can(action, subject(path, { reach })))),
      shown: shownFields(ability, route),
    };
  }
}
