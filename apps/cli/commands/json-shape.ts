import { type DomainError, fail, ok, type Result } from '@musubi/kernel';

/** No case is nested deeper than this by far; who walks a value by recursion may rely on it. */
const mostLevels = 64;

/** Strings, and what gives a JSON text its shape; numbers and the three words say nothing of it. */
const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],]/gsu;

/** An object with the keys it has had, or an array (null) with its place. */
interface Level {
  readonly keys: Set<string> | null;
  at: string | number;
}

/**
 * What JSON.parse lets pass in a text that is JSON, and nobody can price: of a key that is there twice it takes the
 * last, so a figure that was read by a person is not the one that counts. Errors `input.key_twice`, whose path is the
 * key's, and `input.too_deep`.
 */
export function checkJsonShape(json: string): Result<void, DomainError> {
  const levels: Level[] = [];
  let isKey = false;
  for (const [token] of json.matchAll(tokens)) {
    const level = levels.at(-1);
    if (token === '{' || token === '[') {
      if (levels.length === mostLevels) return fail('input.too_deep', `Nested more than ${mostLevels} levels deep.`, { path: pathOf(levels.slice(0, 3)) });
      levels.push(token === '{' ? { keys: new Set(), at: '' } : { keys: null, at: 0 });
      isKey = token === '{';
    } else if (token === '}' || token === ']') {
      levels.pop();
      isKey = false;
    } else if (token === ',') {
      if (typeof level?.at === 'number') level.at += 1;
      isKey = level?.keys !== null;
    } else if (isKey && level?.keys) {
      level.at = JSON.parse(token) as string;
      if (level.keys.has(level.at)) return fail('input.key_twice', `The key ${level.at} is there twice; which one is meant?`, { path: pathOf(levels) });
      level.keys.add(level.at);
      isKey = false;
    }
  }
  return ok(undefined);
}

function pathOf(levels: readonly Level[]): string {
  return levels.map(({ at }) => at).join('.');
}
