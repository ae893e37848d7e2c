import { CatalogFacade, ConfidentialFacade, MandateFacade } from '@musubi/catalog';
import { ContractingFacade } from '@musubi/contracting';
import { EntryFacade, IdentityFacade, TloFacade } from '@musubi/identity';
import { Database } from '@musubi/platform/database/database';
import { ReportingFacade } from '@musubi/reporting';
import type { INestApplicationContext } from '@nestjs/common';

/** What the loader goes through; it knows no table. */
export interface Doors {
  readonly database: Database;
  readonly identity: IdentityFacade;
  readonly entry: EntryFacade;
  readonly tlos: TloFacade;
  readonly catalog: CatalogFacade;
  readonly mandates: MandateFacade;
  readonly confidential: ConfidentialFacade;
  readonly contracting: ContractingFacade;
  readonly reporting: ReportingFacade;
}

export function doorsOf(application: INestApplicationContext): Doors {
  const find = { strict: false } as const;
  return {
    database: application.get(Database, find),
    identity: application.get(IdentityFacade, find),
    entry: application.get(EntryFacade, find),
    tlos: application.get(TloFacade, find),
    catalog: application.get(CatalogFacade, find),
    mandates: application.get(MandateFacade, find),
    confidential: application.get(ConfidentialFacade, find),
    contracting: application.get(ContractingFacade, find),
    reporting: application.get(ReportingFacade, find),
  };
}
