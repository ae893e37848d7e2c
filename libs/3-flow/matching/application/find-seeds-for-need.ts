import type { Need } from '@musubi/catalog';
import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { CorpusMemory } from '../infrastructure/corpus-memory.js';
import type { Look } from '../infrastructure/indexed-document.repository.js';
import { MatchIndexes } from '../infrastructure/match-indexes.js';
import type { NewMatch } from '../public/match.js';
import type { NewTeam } from '../public/team.js';
import { analyseDocument } from '../domain/analysis/analyse-document.js';
import { modelFor } from '../domain/scoring/model-for.js';
import type { NothingToMatch } from '../domain/scoring/nothing-to-match.js';
import { type RankedMatch, rankMatches } from '../domain/scoring/rank-matches.js';
import { modelKey, scoredBy } from '../domain/scoring/scored-by.js';
import type { UniversityModels } from '../domain/scoring/university-models.js';
import { weighFacets } from '../domain/scoring/weigh-facets.js';
import { spaceFor, spaceOfPair } from '../domain/semantics/space-for.js';
import { selectDiverse } from '../domain/selection/select-diverse.js';
import type { Corpus } from '../domain/statistics/corpus.js';
import { AskedUniversities } from './asked-universities.js';
import { needToEmbed, textOfNeed } from './describe-document.js';
import { facetsOfNeed, facetsOfPair } from './describe-facets.js';
import { LocatedSeeds } from './located-seeds.js';
import { matchesPerNeed, scoreFloor, selectedFrom } from './matching-limits.js';
import { ModelsInUse } from './models-in-use.js';
import { pairsOf } from './pairs-of.js';
import { rankSeeds } from './rank-seeds.js';
import { ReadPairs } from './read-pairs.js';
import { answersPart, aspectsAsked, teamsOf } from './teams-of.js';

export interface FoundSeeds {
  /** What was known of the seeds. */
  readonly look: Look;
  readonly matches: readonly NewMatch[];
  readonly teams: readonly NewTeam[];
  /** The universities whose seeds were asked. */
  readonly universityIds: readonly string[];
  /** A code when the need says nothing that could be matched. */
  readonly nothingToMatch: NothingToMatch['code'] | null;
  /** As modelKey writes it. */
  readonly scoredBy: string;
}

/** Asks the seeds of every university that may see the need. Throws SearchUnavailable. */
@Injectable()
export class FindSeedsForNeed {
  constructor(
    private readonly asked: AskedUniversities,
    private readonly indexes: MatchIndexes,
    private readonly memory: CorpusMemory,
    private readonly models: ModelsInUse,
    private readonly pairs: ReadPairs,
    private readonly located: LocatedSeeds,
  ) {}

  /** Reads the seeds' corpus, so that the first need does not wait for it. */
  async begin(): Promise<void> {
    await this.memory.view('seed');
  }

  /** What a run of today would be scored by, every university's own weights included. */
  async scoredBy(): Promise<string> {
    const { corpus } = await this.memory.view('seed');
    return keyOf(corpus, await this.models.view(corpus));
  }

  async find(need: Need): Promise<FoundSeeds> {
    const [universityIds, { corpus, look }] = await Promise.all([this.asked.of(need), this.memory.view('seed', needToEmbed(need))]);
    const models = await this.models.view(corpus);
    const space = spaceFor(corpus, need.id);
    const ranking = await rankSeeds({
      need: analyseDocument(need.id, textOfNeed(need)),
      seeds: this.indexes.candidates('seed'),
      seedCorpus: corpus,
      modelOf: ({ facts }) => models.of(facts.tenantId),
      filter: { tenantIds: universityIds, audience: ['public'] },
      limit: selectedFrom,
    });
    const scoredByOf = (compared: typeof space): string => keyOf({ space: compared, embedder: corpus.embedder, terms: corpus.terms }, models);
    const run = { universityIds, look, scoredBy: scoredByOf(space) };
    if (!ranking.ok) return { ...run, matches: [], teams: [], nothingToMatch: ranking.error.code };
    // The floor is the text's: no facet makes a match of texts that have nothing in common, nor undoes one.
    const ranked = ranking.value.matches.filter(({ score }) => score >= scoreFloor);
    // Who answers one of several things well may be below it, and still belong to those who together answer them.
    const aspects = aspectsAsked(need, corpus);
    const answers = answersPart(aspects, corpus);
    const parts = ranking.value.matches.filter(({ id, score }) => score < scoreFloor && answers(id));
    // While the database reads, what is said of the need alone is made ready.
    const [{ seeds, known }, pair] = await Promise.all([this.pairs.seedsFor(need, [...ranked, ...parts].map(({ id }) => id)), setImmediate().then(() => pairsOf(need, corpus, models))]);
    const asked = facetsOfNeed(need);
    const weighed = (texts: readonly RankedMatch[]) => rankMatches(texts.flatMap((match) => {
      const seed = seeds.get(match.id);
      if (seed?.status !== 'published') return [];
      return [weighFacets(match, facetsOfPair(asked, seed, known(need, seed).record), modelFor({ space: spaceOfPair(corpus, need.id, seed.id) }, models.of(seed.universityId)))];
    }), selectedFrom).flatMap((match) => {
      const seed = seeds.get(match.id);
      return seed ? [{ ...match, seed, departmentId: seed.departmentId }] : [];
    });
    const found = weighed(ranked);
    const chosen = selectDiverse(found, matchesPerNeed);
    const others = [...found, ...weighed(parts)].filter((match) => !chosen.includes(match));
    const teams = teamsOf(need, aspects, { chosen, others }, corpus);
    const members = new Set(teams.flatMap((team) => team.members.map(({ seedId }) => seedId)));
    const kept = [...chosen, ...others.filter(({ id }) => members.has(id))];
    const locate = await this.located.of(kept.map(({ seed }) => seed));
    const matches = kept.map(({ seed, ...match }) => pair(seed, match, known(need, seed), locate(seed)));
    // One that was not compared by its meaning is to be renewed by a rematch as if none had been.
    const everyOnes = matches.every(({ explanation }) => explanation.model.basis !== null) ? space : null;
    return { ...run, scoredBy: scoredByOf(everyOnes), matches, teams, nothingToMatch: null };
  }
}

function keyOf({ space, embedder, terms }: Pick<Corpus, 'space' | 'embedder' | 'terms'>, models: UniversityModels): string {
  return [modelKey(scoredBy({ space, embedder }, terms)), models.key].filter((part) => part !== '').join(' ');
}
