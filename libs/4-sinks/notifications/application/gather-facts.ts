import { CatalogFacade, type Need, type Seed } from '@musubi/catalog';
import { IdentityFacade } from '@musubi/identity';
import { type Match, MatchingFacade, readExplanation, type ReadExplanation } from '@musubi/matching';
import { TriageFacade } from '@musubi/triage';
import { Injectable } from '@nestjs/common';
import type { Bilingual } from '../domain/bilingual.js';
import { meetingWords } from '../domain/meeting-words.js';
import { mostTold } from '../domain/most-told.js';
import type { MeetingFacts } from '../domain/notification-facts.js';

/** Stands where a need can no longer be read. */
const unnamedNeed: Bilingual = { ja: '公開されていないニーズ', en: 'a need that is no longer open' };

interface ToldMatches {
  /** The best of them. */
  readonly matchId: string | undefined;
  /** Of which the reader may know, best first: at least one, at most as many as a mail lists. */
  readonly meetings: readonly [MeetingFacts, ...MeetingFacts[]];
}

/** As many as the matcher keeps for a need; of more a mail says how many they are. */
const mostListed = 12;

/**
 * Titles and meeting words for a message. Call it in a unit of the READER's tenant: what that
 * tenant may not see is then missing here too, and cannot get into a mail.
 */
@Injectable()
export class GatherFacts {
  constructor(
    private readonly catalog: CatalogFacade,
    private readonly matching: MatchingFacade,
    private readonly triage: TriageFacade,
    private readonly identity: IdentityFacade,
  ) {}

  async needTitle(needId: string): Promise<Bilingual> {
    return titleOf(await this.catalog.need(needId));
  }

  async companyOfNeed(needId: string): Promise<string | undefined> {
    return (await this.catalog.need(needId))?.companyId;
  }

  async needTitleOfCase(engagementId: string): Promise<Bilingual | undefined> {
    const engagement = await this.triage.engagement(engagementId);
    return engagement && this.needTitle(engagement.needId);
  }

  /** Undefined of whom the reader may not know. */
  async personName(userId: string): Promise<string | undefined> {
    return (await this.identity.names([userId])).get(userId)?.name;
  }

  async organisationName(id: string): Promise<Bilingual> {
    const organisation = await this.identity.organisation(id);
    return { ja: organisation?.name, en: organisation?.nameEn };
  }

  /** The need's title, and for each group of its matches what they say. */
  async meetingsOfEach(needId: string, groups: readonly (readonly string[])[]): Promise<{ need: Bilingual; told: ToldMatches[] }> {
    const matches = await this.matching.matches([...new Set(groups.flat())]);
    const listed = groups.map((ids) => ids.flatMap((id) => matches.get(id) ?? []).sort((a, b) => b.score - a.score).slice(0, mostListed));
    const [need, seeds] = [await this.catalog.need(needId), await this.catalog.seeds([...new Set(listed.flat().map(({ seedId }) => seedId))])];
    const said = new Map([...new Set(listed.flat())].map((match) => [match, explained(match, need, seeds.get(match.seedId), 'university')]));
    const told = listed.map((best, i): ToldMatches => {
      const [first = { words: [] }, ...others] = best.flatMap((match) => said.get(match) ?? []);
      return { matchId: best[0]?.id ?? groups[i]?.[0], meetings: [first, ...others.filter(({ seed }) => seed !== undefined)] };
    });
    return { need: titleOf(need), told };
  }

  async meeting(matchId: string, seedId: string, reader: 'company' | 'university'): Promise<MeetingFacts> {
    const [match, seed] = [await this.matching.match(matchId), await this.catalog.seed(seedId)];
    return match ? explained(match, await this.catalog.need(match.needId), seed, reader) : { seed: seed && titles(seed), words: [] };
  }
}

/** Words of a seed that the reader may not see would tell of it. */
function explained(match: Match, need: Need | undefined, seed: Seed | undefined, reader: 'company' | 'university'): MeetingFacts {
  if (!seed) return { words: [] };
  const read = readExplanation(match, need, seed, reader);
  return { seed: titles(seed), why: whyOf(read), words: meetingWords(read) };
}

function titleOf(need: Need | undefined): Bilingual {
  return need ? { ja: need.titleJa, en: need.titleEn } : unnamedNeed;
}

function titles({ titleJa, titleEn }: Seed): Bilingual {
  return { ja: titleJa, en: titleEn };
}

function whyOf({ sentences }: ReadExplanation): MeetingFacts['why'] {
  return { ja: mostTold(sentences.ja), en: mostTold(sentences.en) };
}
