import { CatalogModule } from '@musubi/catalog';
import { IdentityModule } from '@musubi/identity';
import { Abilities } from '@musubi/platform/http/abilities';
import { ProblemRegistry } from '@musubi/platform/http/problem-registry';
import { Module } from '@nestjs/common';
import { AnalyseAgain } from './application/analyse-again.js';
import { AskedUniversities } from './application/asked-universities.js';
import { ChooseModel } from './application/choose-model.js';
import { DecidedNeeds } from './application/decided-needs.js';
import { DueNeeds } from './application/due-needs.js';
import { EnterDocuments } from './application/enter-documents.js';
import { FindNeedsForSeed } from './application/find-needs-for-seed.js';
import { FindSeedsForNeed } from './application/find-seeds-for-need.js';
import { ForgetDocument } from './application/forget-document.js';
import { KeepEmbeddings } from './application/keep-embeddings.js';
import { KeepIndexes } from './application/keep-indexes.js';
import { KeepSemantics } from './application/keep-semantics.js';
import { KnownPairs } from './application/known-pairs.js';
import { LocatedSeeds } from './application/located-seeds.js';
import { LearnModel } from './application/learn-model.js';
import { LearnNightly } from './application/learn-nightly.js';
import { LearnTerms } from './application/learn-terms.js';
import { FindTyped } from './application/find-typed.js';
import { KnownFrequencies } from './application/known-frequencies.js';
import { ListNeedMatches } from './application/list-need-matches.js';
import { MeasureMatcher } from './application/measure-matcher.js';
import { MeetLateSeeds } from './application/meet-late-seeds.js';
import { ModelsInUse } from './application/models-in-use.js';
import { PreviewSeeds } from './application/preview-seeds.js';
import { ProposeMatches } from './application/propose-matches.js';
import { ReadPairs } from './application/read-pairs.js';
import { ReadyToMatch } from './application/ready-to-match.js';
import { RematchNeeds } from './application/rematch-needs.js';
import { RequestLearning } from './application/request-learning.js';
import { ShowModels } from './application/show-models.js';
import { WhenLearningRequested } from './application/when-learning-requested.js';
import { WhenMatchDecided } from './application/when-match-decided.js';
import { WhenNeedChanged } from './application/when-need-changed.js';
import { WhenNeedToBeFound } from './application/when-need-to-be-found.js';
import { WhenNeedWithdrawn } from './application/when-need-withdrawn.js';
import { WhenSeedChanged } from './application/when-seed-changed.js';
import { WhenSeedIndexed } from './application/when-seed-indexed.js';
import { WhenSeedWithdrawn } from './application/when-seed-withdrawn.js';
import { WhenTeamOutdated } from './application/when-team-outdated.js';
import { WithdrawMatches } from './application/withdraw-matches.js';
import { MatchesController } from './http/matches.controller.js';
import { ModelsController } from './http/models.controller.js';
import { PreviewController } from './http/preview.controller.js';
import { CorpusMemory } from './infrastructure/corpus-memory.js';
import { DecisionRepository } from './infrastructure/decision.repository.js';
import { EmbeddingRepository } from './infrastructure/embedding/embedding.repository.js';
import { Embeddings } from './infrastructure/embedding/embeddings.js';
import { IndexGenerations } from './infrastructure/index-generations.repository.js';
import { IndexedDocumentRepository } from './infrastructure/indexed-document.repository.js';
import { LearningRepository } from './infrastructure/learning.repository.js';
import { LearntModelRepository } from './infrastructure/learnt-model.repository.js';
import { MatchIndexes } from './infrastructure/match-indexes.js';
import { MatchRepository } from './infrastructure/match.repository.js';
import { NeedTerms } from './infrastructure/need-terms.js';
import { NeedRunRepository } from './infrastructure/need-run.repository.js';
import { RematchRepository } from './infrastructure/rematch.repository.js';
import { RebuildLock } from './infrastructure/rebuild-lock.js';
import { SemanticBasisRepository } from './infrastructure/semantic-basis.repository.js';
import { TermTableRepository } from './infrastructure/term-table.repository.js';
import { SeedLookup } from './infrastructure/seed-lookup.js';
import { TeamRepository } from './infrastructure/team.repository.js';
import { MatchingFacade } from './public/matching-facade.js';
import { matchingPrivileges } from './public/privileges.js';
import { matchingProblems } from './public/problems.js';

@Module({
  imports: [IdentityModule, CatalogModule],
  controllers: [MatchesController, PreviewController, ModelsController],
  providers: [
    MatchingFacade, KeepEmbeddings, Embeddings, EmbeddingRepository, KeepIndexes, AnalyseAgain, KeepSemantics, LearnTerms, ListNeedMatches, AskedUniversities, FindSeedsForNeed, FindNeedsForSeed, MeasureMatcher, MeetLateSeeds, ProposeMatches, WithdrawMatches, ForgetDocument, RematchNeeds, DueNeeds, ReadyToMatch, RematchRepository,
    WhenNeedChanged, WhenNeedToBeFound, WhenNeedWithdrawn, WhenSeedChanged, WhenSeedIndexed, WhenSeedWithdrawn, WhenTeamOutdated,
    LearnModel, LearnNightly, RequestLearning, ChooseModel, ShowModels, DecidedNeeds, ModelsInUse, KnownPairs, LocatedSeeds, ReadPairs, NeedTerms, WhenMatchDecided, WhenLearningRequested, DecisionRepository, LearningRepository, LearntModelRepository,
    MatchRepository, NeedRunRepository, TeamRepository, IndexedDocumentRepository, MatchIndexes, IndexGenerations, RebuildLock, EnterDocuments, CorpusMemory, SemanticBasisRepository,
    TermTableRepository, PreviewSeeds, FindTyped, KnownFrequencies, SeedLookup,
  ],
  exports: [MatchingFacade, KeepEmbeddings, KeepIndexes, KeepSemantics, MeasureMatcher, RematchNeeds, LearnModel],
})
export class MatchingModule {
  constructor(problems: ProblemRegistry, abilities: Abilities) {
    problems.add(matchingProblems);
    abilities.add(matchingPrivileges);
  }
}
