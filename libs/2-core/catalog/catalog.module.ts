import { IdentityModule } from '@musubi/identity';
import { Module } from '@nestjs/common';
import { Abilities } from '@musubi/platform/http/abilities';
import { ProblemRegistry } from '@musubi/platform/http/problem-registry';
import { ActForClient } from './application/act-for-client.js';
import { ChangeNeed } from './application/change-need.js';
import { ChangeSeed } from './application/change-seed.js';
import { ImportNeeds } from './application/import-needs.js';
import { ImportSeeds } from './application/import-seeds.js';
import { KeepMandates } from './application/keep-mandates.js';
import { KeepPeopleSearch } from './application/keep-people-search.js';
import { ChangeSeedDetail } from './application/change-seed-detail.js';
import { EndNda } from './application/end-nda.js';
import { OpenSeedDetail } from './application/open-seed-detail.js';
import { PostForClient } from './application/post-for-client.js';
import { ReadClientNeeds } from './application/read-client-needs.js';
import { ReadOffers } from './application/read-offers.js';
import { RecordNda } from './application/record-nda.js';
import { SearchSeeds } from './application/search-seeds.js';
import { SeedNameReader } from './application/seed-name-reader.js';
import { UnassignedDepartment } from './application/unassigned-department.js';
import { WhenSeedToBeSearched } from './application/when-seed-to-be-searched.js';
import { ClientNeedsController } from './http/client-needs.controller.js';
import { GrantedSeedsController } from './http/granted-seeds.controller.js';
import { LiaisonsController } from './http/liaisons.controller.js';
import { MandatesController } from './http/mandates.controller.js';
import { NdasController } from './http/ndas.controller.js';
import { NeedsController } from './http/needs.controller.js';
import { SeedDetailController } from './http/seed-detail.controller.js';
import { SeedSearchController } from './http/seed-search.controller.js';
import { SeedsController } from './http/seeds.controller.js';
import { ClientNeedReader } from './infrastructure/client-need-reader.js';
import { MandateRepository } from './infrastructure/mandate.repository.js';
import { GrantedSeeds } from './infrastructure/granted-seeds.js';
import { NeedRepository } from './infrastructure/need.repository.js';
import { PeopleSearch } from './infrastructure/people-search.js';
import { PeopleSearchIndex } from './infrastructure/people-search-index.js';
import { SeedDetails } from './infrastructure/seed-details.js';
import { SeedFallbackSearch } from './infrastructure/seed-fallback-search.js';
import { SeedRepository } from './infrastructure/seed.repository.js';
import { CatalogFacade } from './public/catalog-facade.js';
import { MandateFacade } from './public/mandate-facade.js';
import { ConfidentialFacade } from './public/confidential-facade.js';
import { GrantedSeedsFacade } from './public/granted-seeds-facade.js';
import { catalogPrivileges } from './public/privileges.js';
import { catalogProblems } from './public/problems.js';

@Module({
  imports: [IdentityModule],
  controllers: [NeedsController, LiaisonsController, SeedDetailController, NdasController, SeedsController, SeedSearchController,
    MandatesController, ClientNeedsController, GrantedSeedsController],
  providers: [
    CatalogFacade, ConfidentialFacade, ChangeNeed, ChangeSeed, ImportNeeds, ImportSeeds, ReadOffers, SearchSeeds, KeepPeopleSearch, WhenSeedToBeSearched,
    UnassignedDepartment, OpenSeedDetail, ChangeSeedDetail, RecordNda, EndNda, SeedDetails,
    MandateFacade, KeepMandates, ActForClient, PostForClient, ReadClientNeeds, MandateRepository, ClientNeedReader,
    NeedRepository, SeedRepository, PeopleSearch, PeopleSearchIndex, SeedFallbackSearch, SeedNameReader, GrantedSeeds, GrantedSeedsFacade,
  ],
  exports: [CatalogFacade, MandateFacade, ConfidentialFacade, KeepPeopleSearch, GrantedSeedsFacade, SeedNameReader],
})
export class CatalogModule {
  constructor(problems: ProblemRegistry, abilities: Abilities) {
    problems.add(catalogProblems);
    abilities.add(catalogPrivileges);
  }
}
