import { CatalogFacade, type ImportReport, readImportFile } from '@musubi/catalog';
import { IdentityFacade, type Organisation } from '@musubi/identity';
import { Database } from '@musubi/platform/database/database';
import { StartProblem } from '@musubi/platform/embedded/start-problem';
import type { INestApplicationContext } from '@nestjs/common';
import { progressBar } from '../progress-bar.js';

/**
 * Imports a file for its owner in one transaction.
 * @param owner code of a university for seeds, corporate number of a company for needs
 * @throws StartProblem when the owner or the file is not there
 */
export async function importFile(application: INestApplicationContext, what: 'seeds' | 'needs', file: string, owner: string): Promise<ImportReport> {
  const database = application.get(Database, { strict: false });
  const catalog = application.get(CatalogFacade, { strict: false });
  const organisation = await findOwner(application, what, owner);
  const { rows, problems } = await readImportFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new StartProblem(`${file} cannot be read: ${error.code ?? error.message}`);
  });
  if (problems.length > 0) return { ok: false, problems };

  const bar = progressBar(what, rows.length);
  const actor = { tenantId: organisation.id, userId: null };
  try {
    const report = await database.inTenant({ tenantId: organisation.id }, () =>
      (what === 'seeds' ? catalog.importSeeds(actor, rows) : catalog.importNeeds(actor, rows)));
    if (report.ok) bar.advance(rows.length);
    return report;
  } finally {
    bar.finish();
  }
}

async function findOwner(application: INestApplicationContext, what: 'seeds' | 'needs', owner: string): Promise<Organisation> {
  const database = application.get(Database, { strict: false });
  const identity = application.get(IdentityFacade, { strict: false });
  const found = await database.asSystem(() =>
    (what === 'seeds' ? identity.organisationByCode(owner) : identity.organisationByCorporateNumber(owner)));
  const isOwner = what === 'seeds' ? found?.kind === 'university' || found?.kind === 'college' : found?.kind === 'company';
  if (found && isOwner) return found;
  throw new StartProblem(what === 'seeds' ? `There is no university ${owner}` : `There is no company with the corporate number ${owner}`);
}
