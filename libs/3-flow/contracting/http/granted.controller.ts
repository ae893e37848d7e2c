import { isUuid } from '@musubi/kernel';
import { Caller } from '@musubi/platform/http/caller';
import { type Page, pageOf, pageQuery, readCursor, toPage } from '@musubi/platform/http/cursor';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { PathId, ValidQuery } from '@musubi/platform/http/valid';
import { Controller } from '@nestjs/common';
import type { z } from 'zod';
import { ShowGranted } from '../application/show-granted.js';
import { grantedCase, type GrantedCaseAnswer, grantedContract, type GrantedContractAnswer, toGrantedCase, toGrantedContract } from './granted.dto.js';

type PageQuery = z.infer<typeof pageQuery>;

/** What an outside TLO's officer sees of cases and contracts, by the universities' grants. */
@Tag('contracting')
@Controller('ip')
export class GrantedController {
  constructor(private readonly granted: ShowGranted) {}

  @Endpoint({
    method: 'GET', path: 'cases', summary: 'Cases of the universities that granted the own TLO sight of them: seeds, researchers, contracts\' kinds and dates', access: ['ip_officer'],
    query: pageQuery, answer: [200, pageOf(grantedCase)],
  })
  async cases(@Caller() { tenantId, locale }: Principal, @ValidQuery() { cursor, limit }: PageQuery): Promise<Page<GrantedCaseAnswer>> {
    const page = await this.granted.cases(tenantId, idIn(cursor), limit);
    const { items, nextCursor } = toPage(page.items, limit, ({ id }) => id);
    return { items: items.map((one) => toGrantedCase(one, page, locale)), nextCursor };
  }

  @Endpoint({ method: 'GET', path: 'cases/:id', summary: 'One of them', access: ['ip_officer'], answer: [200, grantedCase] })
  async case(@Caller() { tenantId, locale }: Principal, @PathId('id') id: string): Promise<GrantedCaseAnswer> {
    const page = unwrap(await this.granted.case(tenantId, id));
    const [one] = page.items;
    if (!one) throw new Error('a case that was found');
    return toGrantedCase(one, page, locale);
  }

  @Endpoint({
    method: 'GET', path: 'contracts', summary: 'Concluded contracts of those universities: number, kind, department and dates, no amounts', access: ['ip_officer'],
    query: pageQuery, answer: [200, pageOf(grantedContract)],
  })
  async contracts(@Caller() { tenantId, locale }: Principal, @ValidQuery() { cursor, limit }: PageQuery): Promise<Page<GrantedContractAnswer>> {
    const page = await this.granted.contractsOf(tenantId, idIn(cursor), limit);
    const { items, nextCursor } = toPage(page.items, limit, ({ id }) => id);
    return { items: items.map((one) => toGrantedContract(one, page, locale)), nextCursor };
  }
}

function idIn(cursor: string | undefined): string | undefined {
  const id = readCursor(cursor);
  return id !== undefined && isUuid(id) ? id : undefined;
}
