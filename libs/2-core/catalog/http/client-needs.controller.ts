import { IdentityFacade } from '@musubi/identity';
import { Controller, Req } from '@nestjs/common';
import { Caller } from '@musubi/platform/http/caller';
import { type Page, pageOf, pageQuery, toPage } from '@musubi/platform/http/cursor';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import { IdempotencyKeys } from '@musubi/platform/http/idempotency-keys';
import { IfMatch } from '@musubi/platform/http/if-match';
import type { Principal } from '@musubi/platform/http/principal';
import { ProblemError, unwrap } from '@musubi/platform/http/problem-error';
import { PathId, ValidBody, ValidQuery } from '@musubi/platform/http/valid';
import type { Request } from 'express';
import type { z } from 'zod';
import { ActForClient } from '../application/act-for-client.js';
import { PostForClient } from '../application/post-for-client.js';
import { ReadClientNeeds } from '../application/read-client-needs.js';
import { changedAtKey, readChangedAtKey } from './changed-at-key.js';
import { type ClientNeedView, clientNeedView, type PostClientNeedBody, postClientNeedBody, toClientNeedView } from './client-need.dto.js';
import { needContent, needFieldOf, needState, type NeedState, reviseNeedBody, type ReviseNeedBody, toNeedState } from './need.dto.js';
import { unwrapContent } from './unwrap-content.js';

/** What an intermediary posts for its clients. Changes are made in the client's unit of work, which the use case opens. */
@Tag('needs')
@Controller('client-needs')
export class ClientNeedsController {
  constructor(
    private readonly needs: ReadClientNeeds,
    private readonly client: ActForClient,
    private readonly posting: PostForClient,
    private readonly keys: IdempotencyKeys,
    private readonly identity: IdentityFacade,
  ) {}

  @Endpoint({ method: 'POST', path: '', summary: 'Post a need for a client whose mandate holds', access: ['intermediary'], unit: 'none', body: postClientNeedBody, answer: [201, needState] })
  async post(@Caller() caller: Principal, @ValidBody() { clientId, ...body }: PostClientNeedBody, @Req() request: Request): Promise<unknown> {
    return unwrap(await this.client.run(caller, clientId, (acting) => this.keys.once(request, { ...caller, tenantId: clientId }, async () =>
      toNeedState(unwrapContent(await this.posting.post(acting, needContent(body), body.draft ?? false), needFieldOf(body))))));
  }

  @Endpoint({ method: 'GET', path: '', summary: 'The needs posted for clients whose mandates hold, newest first', access: ['intermediary'], query: pageQuery, answer: [200, pageOf(clientNeedView)] })
  async list(@Caller() caller: Principal, @ValidQuery() query: z.infer<typeof pageQuery>): Promise<Page<ClientNeedView>> {
    const found = await this.needs.list(caller, readChangedAtKey(query.cursor), query.limit + 1);
    const page = toPage(found, query.limit, changedAtKey);
    const clients = await this.identity.organisations([...new Set(page.items.map(({ companyId }) => companyId))]);
    return { ...page, items: page.items.map((need) => toClientNeedView(need, clients.get(need.companyId), caller.locale)) };
  }

  @Endpoint({ method: 'GET', path: ':id', summary: 'One of them', access: ['intermediary'], answer: [200, clientNeedView] })
  async read(@Caller() caller: Principal, @PathId('id') id: string): Promise<ClientNeedView> {
    const need = await this.needs.find(caller, id);
    if (!need) throw notFound();
    return toClientNeedView(need, await this.identity.organisation(need.companyId), caller.locale);
  }

  @Endpoint({ method: 'PATCH', path: ':id', summary: 'Change one for its client: a new version', access: ['intermediary'], unit: 'none', body: reviseNeedBody, answer: [200, needState] })
  async revise(
    @Caller() caller: Principal, @PathId('id') id: string, @ValidBody() body: ReviseNeedBody, @IfMatch() seen: number | undefined,
  ): Promise<NeedState> {
    const clientId = await this.needs.clientOf(caller, id);
    if (clientId === undefined) throw notFound();
    return unwrap(await this.client.run(caller, clientId, async (acting) => toNeedState(unwrapContent(
      await this.posting.revise(acting, id, seen, (before) => needContent(body, before), body.draft === false), needFieldOf(body)))));
  }
}

function notFound(): ProblemError {
  return new ProblemError({ code: 'need.not_found', message: 'there is no such need of a client of yours' });
}
