import { IdentityFacade, type Organisation } from '@musubi/identity';
import { addDays, type Clock, type DomainError, fail, ok, type PlainDate, partsOf, plainDate, type Result, todayInTokyo, type Yen } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import type { Actor } from '@musubi/triage';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { ZodError } from 'zod';
import type { ContractType } from '../../domain/contract-type.js';
import { type EstimateRange, estimateRange } from '../../domain/estimates/estimate-range.js';
import type { DatedPolicy } from '../../domain/policy-in-force.js';
import { OverheadPolicyRepository } from '../../infrastructure/overhead-policy.repository.js';
import { CLOCK } from '../clock.js';

interface RangeCommand {
  readonly actor: Actor;
  readonly contractType: ContractType;
  readonly months: number;
  readonly budget: { readonly min: Yen | null; readonly max: Yen | null };
  /** Empty: all that take part. */
  readonly universityIds: readonly string[];
}

/** The ranges, and what was taken for granted. */
export interface ShownRange {
  readonly startDate: PlainDate;
  readonly endDate: PlainDate;
  readonly sme: boolean | null;
  readonly prefecture: string | null;
  /** By the universities' names; one whose table says nothing of such a contract is left out. */
  readonly ranges: readonly (EstimateRange & { readonly university: Organisation })[];
}

/** The most universities at once. */
const most = 20;

/** What a company's budget would come to at the universities, by their rules and its size and place; writes nothing. Opens its own units of work. */
@Injectable()
export class ShowEstimateRange {
  private readonly logger = new Logger('ShowEstimateRange');

  constructor(
    private readonly database: Database,
    private readonly identity: IdentityFacade,
    private readonly policies: OverheadPolicyRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Error `contract.party_unknown`. */
  async run({ actor, contractType, months, budget, universityIds }: RangeCommand): Promise<Result<ShownRange, DomainError>> {
    const { company, universities } = await this.database.inTenant(actor, async () => ({ company: await this.identity.organisation(actor.tenantId), universities: await this.identity.universities() }));
    if (!company) return fail('contract.party_unknown', 'The directory does not know the company.');
    const startDate = firstOfNextMonth(todayInTokyo(this.clock));
    const endDate = addDays(monthsLater(startDate, months), -1);
    const { sme, prefecture } = company;
    const facts = { contractType, startDate, endDate, signingDate: startDate, sme, prefecture, umbrella: false, publicMoney: false };
    const asked = universities.filter(({ id }) => universityIds.length === 0 || universityIds.includes(id)).slice(0, most);
    const ranges = [];
    for (const university of asked) {
      const range = estimateRange(await this.policiesOf(university.id), facts, budget);
      if (range.ok) ranges.push({ university, ...range.value });
    }
    return ok({ startDate, endDate, sme, prefecture, ranges });
  }

  /**
   * Read for the university itself: the company is told what comes out, never the table. None where it cannot be read: one university's mistake
   * does not keep the others' ranges from a company.
   */
  private async policiesOf(universityId: string): Promise<readonly DatedPolicy[]> {
    try {
      return await this.database.inTenant({ tenantId: universityId }, () => this.policies.ofUniversity(universityId));
    } catch (error) {
      if (!(error instanceof ZodError)) throw error;
      this.logger.error({ universityId }, 'the overhead policies of a university cannot be read');
      return [];
    }
  }
}

function firstOfNextMonth(day: PlainDate): PlainDate {
  return monthsLater(plainDate(`${day.slice(0, 8)}01`), 1);
}

/** @param first the first of a month */
function monthsLater(first: PlainDate, months: number): PlainDate {
  const { year, month } = partsOf(first);
  return plainDate(new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10));
}
