import { Caller } from '@musubi/platform/http/caller';
import { pageQuery, toPage } from '@musubi/platform/http/cursor';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { ValidQuery } from '@musubi/platform/http/valid';
import { Controller } from '@nestjs/common';
import type { z } from 'zod';
import { ListEngagements } from '../application/list-engagements.js';
import { type EngagementsAnswer, engagementsAnswer, toEngagementId, toEngagementItem } from './engagements.dto.js';
import { readPosition } from './read-position.js';

@Tag('triage')
@Controller()
export class EngagementsController {
  constructor(private readonly listEngagements: ListEngagements) {}

  @Endpoint({
    method: 'GET', path: 'engagements', summary: 'Cases the caller takes part in, newest first; admins, contract officers and auditors see the university\'s, a company its own',
    access: ['liaison', 'admin', 'company', 'contract_officer', 'auditor'], query: pageQuery, answer: [200, engagementsAnswer],
  })
  async list(@Caller() caller: Principal, @ValidQuery() { cursor, limit }: z.infer<typeof pageQuery>): Promise<EngagementsAnswer> {
    const lines = await this.listEngagements.run(caller, readPosition(cursor, toEngagementId), limit);
    const { items, nextCursor } = toPage(lines, limit, (line) => line.entry.id);
    return { items: items.map((line) => toEngagementItem(line, caller.locale)), nextCursor };
  }
}
