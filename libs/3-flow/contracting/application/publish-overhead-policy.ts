import { type DomainError, err, ok, type PlainDate, type Result } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import type { OverheadPolicy } from '../domain/overhead-policy.js';
import { overheadTableErrors } from '../domain/overhead-table-errors.js';
import type { PolicyNote } from '../public/policy-note.js';
import { AddOverheadPolicy } from './add-overhead-policy.js';

interface PublishOverheadPolicyCommand extends PolicyNote {
  readonly tenantId: string;
  readonly validFrom: PlainDate;
  readonly policy: OverheadPolicy;
}

/** Puts a new table in force from a day, if it is whole. What was priced by an older one keeps its price and its rule. */
@Injectable()
export class PublishOverheadPolicy {
  constructor(private readonly add: AddOverheadPolicy) {}

  /** Errors of `overheadTableErrors`, all at once, below `policy`; the first shows its case. @returns the id */
  async run({ tenantId, validFrom, policy, ...note }: PublishOverheadPolicyCommand): Promise<Result<string, readonly DomainError[]>> {
    const errors = overheadTableErrors(policy, validFrom);
    if (errors.length > 0) return err(errors.map((error) => ({ ...error, path: `policy.${error.path}` })));
    return ok(await this.add.run(tenantId, validFrom, policy, note));
  }
}
