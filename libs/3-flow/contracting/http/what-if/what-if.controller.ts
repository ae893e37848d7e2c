import { isUuid } from '@musubi/kernel';
import { Caller } from '@musubi/platform/http/caller';
import { readCursor, toPage } from '@musubi/platform/http/cursor';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { ValidationError } from '@musubi/platform/http/problem-error';
import { ValidBody } from '@musubi/platform/http/valid';
import { Controller } from '@nestjs/common';
import { ComparePolicies } from '../../application/what-if/compare-policies.js';
import { ListRepricedContracts } from '../../application/what-if/list-repriced-contracts.js';
import { toComparedAnswer, toRepriced } from './what-if-mapper.js';
import {
  type ComparedAnswer, comparedAnswer, type ComparePoliciesBody, comparePoliciesBody, type RepricedAnswer, repricedAnswer, type RepricedContractsBody, repricedContractsBody,
} from './what-if.dto.js';

const access = ['admin', 'contract_officer'];

/** The same contracts under another table. Only answers: what is signed keeps its price. */
@Tag('contracting')
@Controller()
export class WhatIfController {
  constructor(
    private readonly compare: ComparePolicies,
    private readonly list: ListRepricedContracts,
  ) {}

  @Endpoint({
    method: 'POST', path: 'overhead-policies/what-if', summary: 'Income, overhead and effective rate of the contracts signed in some fiscal years, as they are and under another table',
    access, body: comparePoliciesBody, answer: [200, comparedAnswer],
  })
  async show(@ValidBody() body: ComparePoliciesBody, @Caller() { tenantId }: Principal): Promise<ComparedAnswer> {
    return toComparedAnswer(await this.compare.run({ tenantId, ...body }), body);
  }

  @Endpoint({
    method: 'POST', path: 'overhead-policies/what-if/contracts', summary: 'The contracts behind it, the newest first', access, body: repricedContractsBody, answer: [200, repricedAnswer],
  })
  async contracts(@ValidBody() { policy, cursor, limit, ...filters }: RepricedContractsBody, @Caller() { tenantId }: Principal): Promise<RepricedAnswer> {
    const before = readCursor(cursor);
    if (before !== undefined && !isUuid(before)) throw new ValidationError([{ path: 'cursor', code: 'request.invalid_format', message: 'not a cursor of this list' }]);
    const { items, nextCursor } = toPage(await this.list.run({ tenantId, ...filters, before, limit: limit + 1 }, policy), limit, ({ contract }) => contract.id);
    return { items: items.map(toRepriced), nextCursor };
  }
}
