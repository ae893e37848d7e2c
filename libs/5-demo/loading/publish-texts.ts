import type { ImportReport, NumberedRow } from '@musubi/catalog';
import type { World } from '../reading/world.js';
import type { Doors } from './doors.js';
import { audiencesOf, narrowAudiences } from './narrow-audiences.js';
import type { Tenants } from './register-tenants.js';

/** Publishes seeds and needs the way a file of them is imported, so that they carry their external ids. */
export async function publishTexts(doors: Doors, world: World, tenants: Tenants): Promise<void> {
  const [{ database, catalog }, { universities, companies }] = [doors, tenants];
  for (const [code, tenantId] of universities) {
    const rows = numbered(world.seeds.filter(({ university }) => university === code));
    check(await database.inTenant({ tenantId }, () => catalog.importSeeds({ tenantId, userId: null }, rows)));
  }
  const audiences = await audiencesOf(doors, world, tenants);
  for (const [key, tenantId] of companies) {
    const rows = numbered(world.needs.filter(({ company }) => company === key));
    if (rows.length === 0) continue;
    await database.inTenant({ tenantId }, async () => {
      check(await catalog.importNeeds({ tenantId, userId: null }, rows));
      await narrowAudiences(doors, tenantId, audiences);
    });
  }
}

function numbered(values: readonly unknown[]): NumberedRow[] {
  return values.map((value, index) => ({ line: index + 1, value }));
}

function check(report: ImportReport): void {
  if (!report.ok) throw new Error(`the demo world is not accepted: ${JSON.stringify(report.problems.slice(0, 5))}`);
}
