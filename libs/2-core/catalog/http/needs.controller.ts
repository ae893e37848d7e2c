import { IdentityFacade, nameIn, type Organisation } from '@musubi/identity';
import { Controller } from '@nestjs/common';
import { Caller } from '@musubi/platform/http/caller';
import { type Page, pageOf, pageQuery, toPage } from '@musubi/platform/http/cursor';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import { IfMatch } from '@musubi/platform/http/if-match';
import type { Principal } from '@musubi/platform/http/principal';
import { ProblemError } from '@musubi/platform/http/problem-error';
import { PathId, ValidBody, ValidQuery } from '@musubi/platform/http/valid';
import type { z } from 'zod';
import { ChangeNeed } from '../application/change-need.js';
import { ReadOffers } from '../application/read-offers.js';
import type { NeedPosting } from '../public/mandate.js';
import type { Need } from '../public/need.js';
import { changedAtKey, readChangedAtKey } from './changed-at-key.js';
import { unwrapContent } from './unwrap-content.js';
import {
  needContent, needFieldOf, needState, type NeedState, needView, type NeedView, postNeedBody, type PostNeedBody, revealBody, reviseNeedBody, type ReviseNeedBody,
  toNeedState, toNeedView,
} from './need.dto.js';

const readers = ['company', 'liaison', 'researcher', 'admin', 'auditor'];

@Tag('needs')
@Controller('needs')
export class NeedsController {
  constructor(
    private readonly changeNeed: ChangeNeed,
    private readonly offers: ReadOffers,
    private readonly identity: IdentityFacade,
  ) {}

  @Endpoint({ method: 'POST', path: '', summary: 'Post a need', access: ['company'], body: postNeedBody, answer: [201, needState] })
  async post(@Caller() caller: Principal, @ValidBody() body: PostNeedBody): Promise<NeedState> {
    return toNeedState(unwrapContent(await this.changeNeed.post(caller, needContent(body), body.draft ?? false), needFieldOf(body)));
  }

  @Endpoint({ method: 'GET', path: '', summary: 'A company: the own needs; a university: the open needs it may read. Newest first', access: readers, query: pageQuery, answer: [200, pageOf(needView)] })
  async list(@Caller() caller: Principal, @ValidQuery() query: z.infer<typeof pageQuery>): Promise<Page<NeedView>> {
    const before = readChangedAtKey(query.cursor);
    const needs = caller.roles.includes('company')
      ? await this.offers.ownNeeds(before, query.limit + 1)
      : await this.offers.needsOfOthers(before, query.limit + 1);
    const page = toPage(needs, query.limit, changedAtKey);
    return { ...page, items: await this.viewsFor(caller, page.items) };
  }

  @Endpoint({ method: 'GET', path: ':id', summary: 'One need', access: readers, answer: [200, needView] })
  async read(@Caller() caller: Principal, @PathId('id') id: string): Promise<NeedView> {
    const need = await this.offers.need(id);
    if (!need) throw new ProblemError({ code: 'need.not_found', message: 'there is no such need' });
    const [view] = await this.viewsFor(caller, [need]);
    if (!view) throw new Error('one need has one view');
    return view;
  }

  @Endpoint({ method: 'PATCH', path: ':id', summary: 'Change a need: a new version', access: ['company'], body: reviseNeedBody, answer: [200, needState] })
  async revise(
    @Caller() caller: Principal, @PathId('id') id: string, @ValidBody() body: ReviseNeedBody, @IfMatch() seen: number | undefined,
  ): Promise<NeedState> {
    return toNeedState(unwrapContent(
      await this.changeNeed.revise(caller, id, seen, (before) => needContent(body, before), body.draft === false), needFieldOf(body)));
  }

  @Endpoint({ method: 'POST', path: ':id/withdraw', summary: 'Withdraw a need and its matches', access: ['company'], answer: [200, needState] })
  async withdraw(@Caller() caller: Principal, @PathId('id') id: string, @IfMatch() seen: number | undefined): Promise<NeedState> {
    return toNeedState(unwrapContent(await this.changeNeed.withdraw(caller, id, seen)));
  }

  @Endpoint({
    method: 'POST', path: ':id/reveal', summary: 'The company of an anonymous need lets one university know who it is; cannot be taken back', access: ['company'],
    body: revealBody, answer: [200, needState],
  })
  async reveal(@Caller() caller: Principal, @PathId('id') id: string, @ValidBody() { universityId }: z.infer<typeof revealBody>): Promise<NeedState> {
    return toNeedState(unwrapContent(await this.changeNeed.reveal(caller, id, universityId)));
  }

  /** The company of an anonymous need has no entry in the directory: its id is not told to others. Who posted a need for it, the company alone reads. */
  private async viewsFor(caller: Principal, needs: readonly Need[]): Promise<NeedView[]> {
    const postings = caller.roles.includes('company') ? await this.offers.postings(needs.map(({ id }) => id)) : new Map<string, NeedPosting>();
    const named = await this.identity.organisations([...new Set([...needs, ...postings.values()].flatMap((one) => ('intermediaryId' in one ? one.intermediaryId : one.companyId)))]);
    return needs.map((need) => {
      const company = named.get(need.companyId);
      const view = toNeedView(need, company ? { id: company.id, name: nameIn(company, caller.locale) } : null, caller.locale);
      const posting = postings.get(need.id);
      return posting ? { ...view, postedBy: toPostedBy(posting, named.get(posting.intermediaryId), caller.locale) } : view;
    });
  }
}

function toPostedBy({ intermediaryId, postedByName, postedAt }: NeedPosting, intermediary: Organisation | undefined, locale: 'ja' | 'en'): NeedView['postedBy'] {
  return { intermediary: { id: intermediaryId, name: nameIn(intermediary, locale) }, name: postedByName, at: postedAt.toISOString() };
}
