import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { World } from './world.js';

const areas = ['mat', 'bio', 'soc'];

/** Reads the whole demo world; throws SyntaxError naming the file and line that is no JSON. */
export function readWorld(): World {
  return {
    organisations: lines('organisations'),
    departments: lines('departments'),
    staff: lines('staff'),
    companies: areas.flatMap((area) => lines<World['companies'][number]>(`companies-${area}`)),
    companyUsers: lines('company-users'),
    seeds: areas.flatMap((area) => lines<World['seeds'][number]>(`seeds-${area}`)),
    audiences: lines('audiences'),
    details: lines('details'),
    ndas: lines('ndas'),
    openings: lines('openings'),
    needs: areas.flatMap((area) => lines<World['needs'][number]>(`needs-${area}`)),
    needsInEnglish: lines('needs-in-english'),
    intermediaries: lines('intermediaries'),
  };
}

function lines<Line>(name: string): Line[] {
  const file = join(folder(), `${name}.jsonl`);
  return readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line, index) => {
    try {
      return JSON.parse(line) as Line;
    } catch (error) {
      throw new SyntaxError(`${name}.jsonl, line ${index + 1}: ${(error as Error).message}`);
    }
  });
}

/** Beside the source, and one folder further up from what is compiled. */
function folder(): string {
  const candidates = ['../world', '../../world'].map((path) => join(import.meta.dirname, path));
  const found = candidates.find((path) => existsSync(path));
  if (found === undefined) throw new Error('the demo world’s files are missing');
  return found;
}
