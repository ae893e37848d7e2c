import { plainDate, yen } from '@musubi/kernel';
import { Caller } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { ProblemError, unwrap } from '@musubi/platform/http/problem-error';
import { ValidBody } from '@musubi/platform/http/valid';
import { Controller } from '@nestjs/common';
import { ListOverheadPolicies } from '../application/list-overhead-policies.js';
import { PublishOverheadPolicy } from '../application/publish-overhead-policy.js';
import { TryOverheadPolicy } from '../application/try-overhead-policy.js';
import { type PolicyVersions, policyVersions, type PublishPolicyBody, publishedAnswer, publishPolicyBody, type TriedAnswer, triedAnswer, type TryPolicyBody, tryPolicyBody } from './overhead-policies.dto.js';
import { toPolicyVersion, toTriedAnswer } from './overhead-policy-mapper.js';
import { unwrapAll } from './unwrap-all.js';

const readers = ['admin', 'contract_officer', 'auditor'];
const tryers = ['admin', 'contract_officer'];

/** The university's tables of overhead rules: read as versions, tried on any case, replaced from a day on. */
@Tag('contracting')
@Controller()
export class OverheadPoliciesController {
  constructor(
    private readonly list: ListOverheadPolicies,
    private readonly publish: PublishOverheadPolicy,
    private readonly tryPolicy: TryOverheadPolicy,
  ) {}

  @Endpoint({ method: 'GET', path: 'overhead-policies', summary: 'Every table of overhead rules, the newest first', access: readers, answer: [200, policyVersions] })
  async versions(@Caller() { tenantId }: Principal): Promise<PolicyVersions> {
    return { items: (await this.list.run(tenantId)).map(toPolicyVersion), nextCursor: null };
  }

  @Endpoint({
    method: 'POST', path: 'overhead-policies', summary: 'Puts a table in force from a day; one with a hole or a rule that never wins is refused with the case',
    access: ['admin'], body: publishPolicyBody, answer: [201, publishedAnswer],
  })
  async add(@ValidBody() { validFrom, policy, source, note }: PublishPolicyBody, @Caller() { tenantId }: Principal): Promise<{ id: string }> {
    return { id: unwrapAll(await this.publish.run({ tenantId, validFrom: plainDate(validFrom), policy, source, note })) };
  }

  @Endpoint({ method: 'POST', path: 'overhead-policies/try', summary: 'Which rule of a table wins a case, and why', access: tryers, body: tryPolicyBody, answer: [200, triedAnswer] })
  async try(@ValidBody() { policy, validFrom, case: { researcherFee, ...tried } }: TryPolicyBody, @Caller() { tenantId }: Principal): Promise<TriedAnswer> {
    if (tried.endDate < tried.startDate) {
      const problem = { code: 'contract.ends_before_start', message: 'The contract ends before it starts.', path: 'case.endDate' };
      throw new ProblemError(problem, [problem]);
    }
    const facts = {
      ...tried, startDate: plainDate(tried.startDate), endDate: plainDate(tried.endDate), direct: yen(tried.direct),
      signingDate: tried.signingDate === null ? null : plainDate(tried.signingDate),
    };
    const dated = validFrom === undefined ? {} : { validFrom: plainDate(validFrom) };
    return toTriedAnswer(unwrap(await this.tryPolicy.run({ tenantId, facts, policy, researcherFee: yen(researcherFee), ...dated })));
  }
}
