import { Controller } from '@nestjs/common';
import { Caller } from '@musubi/platform/http/caller';
import { Endpoint } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { PathId } from '@musubi/platform/http/valid';
import { answerExplanation } from '../application/answer-explanation.js';
import { type ListedMatch, ListNeedMatches } from '../application/list-need-matches.js';
import { needMatchesAnswer, type NeedMatchesAnswer } from './matches.dto.js';

@Controller()
export class MatchesController {
  constructor(private readonly matches: ListNeedMatches) {}

  @Endpoint({
    method: 'GET', path: 'needs/:id/matches', summary: 'Seeds that meet a need, best first, each explained',
    access: ['company', 'liaison', 'admin', 'auditor'], answer: [200, needMatchesAnswer],
  })
  async ofNeed(@PathId('id') id: string, @Caller() caller: Principal): Promise<NeedMatchesAnswer> {
    const { status, items, reason, teams } = unwrap(await this.matches.list(id, caller.locale));
    return {
      status, reason,
      items: items.map((item, index) => toItem(item, index + 1, caller.locale)),
      teams: teams.map(({ universityId, aspects, members }) => ({
        university: items.find(({ match }) => match.universityId === universityId)?.university ?? '', aspects: [...aspects],
        members: members.map(({ matchId, covers }) => ({ matchId, covers: [...covers] })),
      })),
    };
  }
}

function toItem({ match, seed, department, university, explanation }: ListedMatch, rank: number, locale: 'ja' | 'en'): NeedMatchesAnswer['items'][number] {
  const title = (locale === 'en' ? seed.titleEn ?? seed.titleJa : seed.titleJa ?? seed.titleEn) ?? '';
  return {
    id: match.id, rank, score: match.score, band: match.band, probability: match.probability,
    seed: { id: seed.id, title, department, university },
    explanation: answerExplanation(explanation, locale),
  };
}
