import { IdentityFacade } from '@musubi/identity';
import { AuditVerifier, type ChainReport, type ChainToVerify } from '@musubi/platform/audit/audit-verifier';
import { Database } from '@musubi/platform/database/database';
import { StartProblem } from '@musubi/platform/embedded/start-problem';
import type { INestApplicationContext } from '@nestjs/common';
import { progressBar } from '../progress-bar.js';
import { type HeadsByTenant, noteHeads, readHeads } from './verify-audit-heads.js';

export interface VerifiedChain extends ChainReport {
  /** The organisation's code, or its id where nothing is registered under it. */
  readonly tenant: string;
}

export interface Verification {
  readonly ok: boolean;
  readonly chains: readonly VerifiedChain[];
}

/** Verifies one or all organisations. Throws StartProblem for a code that nobody has or a file that is no list of heads. */
export async function verifyAudit(application: INestApplicationContext, options: { readonly tenant?: string; readonly heads?: string }): Promise<Verification> {
  const verifier = application.get(AuditVerifier, { strict: false });
  const noted = options.heads === undefined ? new Map() as HeadsByTenant : readHeads(options.heads);
  const chosen = await chosenChains(application, await verifier.chains(), noted, options.tenant);
  const rows = chosen.reduce((sum, { head, pending }) => sum + 2 * (head?.sequence ?? 0) + pending, 0);
  const bar = progressBar('audit entries', rows);
  const chains: VerifiedChain[] = [];
  try {
    for (const { code, ...chain } of chosen) {
      chains.push({ tenant: code, ...await verifier.verify(chain, noted.get(chain.tenantId), bar.advance) });
    }
  } finally {
    bar.finish();
  }
  const ok = chains.every(({ broken }) => broken === null);
  // What is broken must not become what the next run takes for right.
  if (ok && options.heads !== undefined) noteHeads(options.heads, noted, chains);
  return { ok, chains };
}

async function chosenChains(
  application: INestApplicationContext, found: readonly ChainToVerify[], noted: HeadsByTenant, tenant: string | undefined,
): Promise<(ChainToVerify & { readonly code: string })[]> {
  const identity = application.get(IdentityFacade, { strict: false });
  return application.get(Database, { strict: false }).asSystem(async () => {
    // A tenant whose whole log was swept away is known from the noted heads only.
    const gone = [...noted.keys()].filter((id) => found.every(({ tenantId }) => tenantId !== id));
    const all = [...found, ...gone.map((tenantId): ChainToVerify => ({ tenantId, head: null, pending: 0 }))];
    const organisations = await identity.organisations(all.map(({ tenantId }) => tenantId));
    const named = all.map((chain) => ({ ...chain, code: organisations.get(chain.tenantId)?.code ?? chain.tenantId }));
    if (tenant === undefined) return named;
    const wanted = await identity.organisationByCode(tenant);
    if (!wanted) throw new StartProblem(`There is no organisation ${tenant}.`);
    const one = named.filter(({ tenantId }) => tenantId === wanted.id);
    return one.length > 0 ? one : [{ tenantId: wanted.id, head: null, pending: 0, code: wanted.code }];
  });
}
