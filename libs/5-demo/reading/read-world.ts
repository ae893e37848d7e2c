import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
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

/** Beside the source, one folder further up from what is compiled, and where our package is from a bundle. */
function folder(): string {
  const candidates = ['../world', '../../world'].map((path) => join(import.meta.dirname, path));
  return candidates.find((path) => existsSync(path)) ?? join(createRequire(import.meta.url).resolve('@musubi/demo'), '../../world');
}
