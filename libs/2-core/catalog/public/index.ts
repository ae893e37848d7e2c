import { mandateChanged, needChangedForClient } from './mandate.events.js';
import { needCompanyRevealed, needPosted, needRevised, needWithdrawn } from './need.events.js';
import { seedPublished, seedRevised, seedWithdrawn } from './seed.events.js';

export { CatalogModule } from '../catalog.module.js';
export { ConfidentialFacade } from './confidential-facade.js';
export { CatalogFacade } from './catalog-facade.js';
export type { ClientNeed } from './client-need.js';
export { MandateFacade } from './mandate-facade.js';
export { GrantedSeedsFacade } from './granted-seeds-facade.js';
export type { GrantedSeed } from './granted-seed.js';
export { type Budget, type Need, type NeedContent, type NeedStatus, type NeedVisibility, unnamedCompanyId } from './need.js';
export { catalogPrivileges } from './privileges.js';
export { seedKinds } from './seed.js';
export type { Availability, Seed, SeedContent, SeedFacts, SeedKind, SeedStatus, SeedVisibility } from './seed.js';
export type { Actor } from '../application/actor.js';
export type { ImportReport } from '../application/import-report.js';
export type { ImportProblem, NumberedRow } from '../application/import-row.js';
export { KeepPeopleSearch } from '../application/keep-people-search.js';
export { type SeedNames, SeedNameReader } from '../application/seed-name-reader.js';
export { readImportFile } from '../application/read-import-file.js';
export { mandateChanged, needChangedForClient, needCompanyRevealed, needPosted, needRevised, needWithdrawn, seedPublished, seedRevised, seedWithdrawn };

export const catalogEvents = [
  needCompanyRevealed, needPosted, needRevised, needWithdrawn, seedPublished, seedRevised, seedWithdrawn, mandateChanged, needChangedForClient,
] as const;
