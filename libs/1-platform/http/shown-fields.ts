import { type Ability, partsOf } from './ability-of.js';

type Fields = Readonly<Record<string, unknown>>;

/** Which fields of a route's answer are shown. */
export interface ShownFields {
  /** No other is; undefined: all are, but the hidden ones. */
  readonly only: readonly string[] | undefined;
  /** Paths that stay empty: `people.departments`. */
  readonly hidden: readonly string[];
}

/** Undefined: the whole answer. */
export function shownFields(ability: Ability, route: string): ShownFields | undefined {
  const [action, subject] = partsOf(route);
  const rules = ability.possibleRulesFor(action, subject);
  const named = rules.flatMap((rule) => rule.fields ?? []);
  if (named.length === 0) return undefined;
  const everything = rules.some((rule) => !rule.inverted && rule.fields === undefined);
  const [shown, hidden] = [true, false].map((asked) => [...new Set(named)].filter((field) => ability.can(action, subject, field) === asked));
  return { only: everything ? undefined : shown, hidden: hidden ?? [] };
}

/** The answer, or each item of a list, as far as it is shown; a hidden list is empty, all else hidden is null. */
export function asShown(answer: unknown, shown: ShownFields): unknown {
  if (!isFields(answer)) return answer;
  if (Array.isArray(answer['items'])) return { ...answer, items: answer['items'].map((item) => ofOne(item, shown)) };
  return ofOne(answer, shown);
}

function ofOne(value: unknown, { only, hidden }: ShownFields): unknown {
  if (!isFields(value)) return value;
  const kept = only ? Object.fromEntries(Object.entries(value).filter(([name]) => only.includes(name))) : value;
  return hidden.reduce<unknown>((left, path) => emptied(left, path.split('.')), kept);
}

function emptied(value: unknown, [name, ...rest]: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => emptied(item, name === undefined ? [] : [name, ...rest]));
  if (name === undefined || !isFields(value) || !(name in value)) return value;
  const inner = value[name];
  return { ...value, [name]: rest.length > 0 ? emptied(inner, rest) : Array.isArray(inner) ? [] : null };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
