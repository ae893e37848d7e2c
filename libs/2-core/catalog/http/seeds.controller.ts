import { IdentityFacade } from '@musubi/identity';
import { Controller } from '@nestjs/common';
import { Caller, Reach } from '@musubi/platform/http/caller';
import { type Page, pageOf, pageQuery, toPage } from '@musubi/platform/http/cursor';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import { IfMatch } from '@musubi/platform/http/if-match';
import type { Principal } from '@musubi/platform/http/principal';
import type { Scope } from '@musubi/platform/http/privilege';
import { ProblemError } from '@musubi/platform/http/problem-error';
import { PathId, ValidBody, ValidQuery } from '@musubi/platform/http/valid';
import type { z } from 'zod';
import { ChangeSeed } from '../application/change-seed.js';
import { ReadOffers } from '../application/read-offers.js';
import { SeedNameReader } from '../application/seed-name-reader.js';
import { changedAtKey, readChangedAtKey } from './changed-at-key.js';
import {
  newSeedContent, publishSeedBody, type PublishSeedBody, reviseSeedBody, type ReviseSeedBody, seedContent, seedState, type SeedState,
  seedView, type SeedView, toSeedState, toSeedView,
} from './seed.dto.js';
import { seedActorOf } from './seed-actor.js';
import { unwrapContent } from './unwrap-content.js';

const writers = ['researcher', 'liaison', 'admin'];
/** Everybody but the platform's operator, who reads no content. */
const readers = ['company', 'liaison', 'researcher', 'admin', 'contract_officer', 'auditor', 'ip_officer', 'intermediary'];

@Tag('seeds')
@Controller('seeds')
export class SeedsController {
  constructor(
    private readonly changeSeed: ChangeSeed,
    private readonly offers: ReadOffers,
    private readonly identity: IdentityFacade,
    private readonly names: SeedNameReader,
  ) {}

  @Endpoint({ method: 'POST', path: '', summary: 'Publish a seed', access: writers, body: publishSeedBody, answer: [201, seedState] })
  async publish(@Caller() caller: Principal, @Reach() reach: ReadonlySet<Scope>, @ValidBody() body: PublishSeedBody): Promise<SeedState> {
    const author = caller.roles.includes('researcher') ? await this.identity.person(caller.userId) : undefined;
    const content = newSeedContent(body, author ? { id: author.id, name: author.name } : null);
    return toSeedState(unwrapContent(await this.changeSeed.publish(seedActorOf(caller, reach), content, body.draft ?? false)));
  }

  @Endpoint({ method: 'GET', path: 'mine', summary: "The researcher's own seeds, or those of the university", access: [...writers, 'auditor'], query: pageQuery, answer: [200, pageOf(seedView)] })
  async mine(@Caller() caller: Principal, @Reach() reach: ReadonlySet<Scope>, @ValidQuery() query: z.infer<typeof pageQuery>): Promise<Page<SeedView>> {
    const page = seedActorOf(caller, reach).onlyOwn
      ? { items: await this.offers.seedsOfResearcher(caller.userId), nextCursor: null }
      : toPage(await this.offers.seedsOf(caller.tenantId, readChangedAtKey(query.cursor), query.limit + 1), query.limit, changedAtKey);
    const namesOf = await this.names.of(page.items, caller.locale);
    return { ...page, items: page.items.map((seed) => toSeedView(seed, namesOf(seed), caller.locale)) };
  }

  @Endpoint({ method: 'GET', path: ':id', summary: 'One seed', access: readers, answer: [200, seedView] })
  async read(@Caller() caller: Principal, @PathId('id') id: string): Promise<SeedView> {
    const seed = await this.offers.seed(id);
    if (!seed) throw new ProblemError({ code: 'seed.not_found', message: 'there is no such seed' });
    return toSeedView(seed, (await this.names.of([seed], caller.locale))(seed), caller.locale);
  }

  @Endpoint({ method: 'PATCH', path: ':id', summary: 'Change a seed: a new version', access: writers, body: reviseSeedBody, answer: [200, seedState] })
  async revise(
    @Caller() caller: Principal, @Reach() reach: ReadonlySet<Scope>, @PathId('id') id: string, @ValidBody() body: ReviseSeedBody, @IfMatch() seen: number | undefined,
  ): Promise<SeedState> {
    return toSeedState(unwrapContent(await this.changeSeed.revise(seedActorOf(caller, reach), id, seen, (before) => seedContent(body, before), body.draft === false)));
  }

  @Endpoint({ method: 'POST', path: ':id/withdraw', summary: 'Withdraw a seed and its matches', access: writers, answer: [200, seedState] })
  async withdraw(@Caller() caller: Principal, @Reach() reach: ReadonlySet<Scope>, @PathId('id') id: string, @IfMatch() seen: number | undefined): Promise<SeedState> {
    return toSeedState(unwrapContent(await this.changeSeed.withdraw(seedActorOf(caller, reach), id, seen)));
  }
}
