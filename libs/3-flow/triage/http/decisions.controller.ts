import { Caller } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { PathId, ValidBody } from '@musubi/platform/http/valid';
import { Controller } from '@nestjs/common';
import { AcceptMatch } from '../application/accept-match.js';
import { DeclineMatch } from '../application/decline-match.js';
import { HandOverMatch } from '../application/hand-over-match.js';
import type { AcceptedAnswer, DeclinedAnswer, HandedOverAnswer } from '../public/decisions.js';
import { acceptAnswer, acceptBody, declineAnswer, type DeclineBody, declineBody, handOverAnswer, type HandOverBody, handOverBody } from './decisions.dto.js';

@Tag('triage')
@Controller()
export class DecisionsController {
  constructor(
    private readonly acceptMatch: AcceptMatch,
    private readonly declineMatch: DeclineMatch,
    private readonly handOverMatch: HandOverMatch,
  ) {}

  @Endpoint({
    method: 'POST', path: 'matches/:id/accept', summary: 'Accept a match; opens or joins the engagement of its need',
    access: ['liaison', 'admin'], body: acceptBody, answer: [200, acceptAnswer],
  })
  async accept(@PathId() matchId: string, @Caller() actor: Principal, @ValidBody() _nothing: object): Promise<AcceptedAnswer> {
    return unwrap(await this.acceptMatch.run({ matchId, actor }));
  }

  @Endpoint({
    method: 'POST', path: 'matches/:id/decline', summary: 'Decline a match with a reason; the company is told kindly',
    access: ['liaison', 'admin'], body: declineBody, answer: [200, declineAnswer],
  })
  async decline(@PathId() matchId: string, @Caller() actor: Principal, @ValidBody() body: DeclineBody): Promise<DeclinedAnswer> {
    return unwrap(await this.declineMatch.run({ matchId, actor, ...body }));
  }

  @Endpoint({
    method: 'POST', path: 'matches/:id/hand-over', summary: 'Hand a match over to another liaison of the university, with a note',
    access: ['liaison', 'admin'], body: handOverBody, answer: [200, handOverAnswer],
  })
  async handOver(@PathId() matchId: string, @Caller() actor: Principal, @ValidBody() body: HandOverBody): Promise<HandedOverAnswer> {
    return unwrap(await this.handOverMatch.run({ matchId, actor, ...body }));
  }
}
