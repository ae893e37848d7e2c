import { assertLifecycle } from './lifecycle-check.js';
import { fail, ok, type DomainError, type Result } from './result.js';
import type { Transitions } from './transitions.js';

type TransitionsAmong<T> = { readonly [S in keyof T]: Readonly<Record<string, keyof T & string>> };
type ActionOf<T> = { [S in keyof T]: keyof T[S] & string }[keyof T];

/** A checked lifecycle. `L['initial']` is the type of its states. */
export interface Lifecycle<T> {
  readonly name: string;
  readonly initial: keyof T & string;
  readonly states: T;
  /** Where the action leads. Error `<name>.illegal_transition` with params state, action and allowed actions. */
  next(state: keyof T & string, action: ActionOf<T>): Result<keyof T & string, DomainError>;
}

/**
 * Defines a lifecycle as data. Call it at module level: it throws Error, naming the culprit, when the initial
 * state or a target is unknown or when a state cannot be reached, so a broken table never boots.
 */
export function defineLifecycle<const T extends TransitionsAmong<T>>(definition: {
  readonly name: string;
  readonly initial: keyof T & string;
  readonly states: T;
}): Lifecycle<T> {
  const { name, initial, states } = definition;
  const table: Transitions = states;
  assertLifecycle(name, initial, table);

  return {
    name,
    initial,
    states,
    next(state, action) {
      const actions = Object.hasOwn(table, state) ? (table[state] ?? {}) : {};
      const target = Object.hasOwn(actions, action) ? actions[action] : undefined;
      // The check above has shown every target to be a state.
      if (target !== undefined) return ok(target as keyof T & string);
      return fail(`${name}.illegal_transition`, `The state ${state} has no action ${action}.`, {
        params: { state, action, allowed: Object.keys(actions) },
      });
    },
  };
}
