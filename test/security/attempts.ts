import { canary } from './plant-canaries.js';
import type { Victim } from './victim.js';

/**
 * `denied`: 401 without a session, else 403 or 404. `refused`: any other clear no, for ids in bodies.
 * `own`: an answer about the caller's own things. `public`: the same for everybody.
 */
type Verdict = 'denied' | 'refused' | 'own' | 'public';

export interface Attempt {
  readonly verdict: Verdict;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  /** Who may do it: shows, before, that the ids are right and it is the tenant that is wrong. */
  readonly owner?: keyof Victim['owners'];
  /** The caller who may do it to every organisation: what that one does has tests of its own. */
  readonly byDesign?: 'operator';
  /** Changes the caller's session. */
  readonly relogin?: true;
}

const cursorOf = (key: string): string => `cursor=${Buffer.from(key).toString('base64url')}`;

/** What others try with a victim's ids, route by route; every route of the OpenAPI document stands here. */
export function attemptsAt({ ids, universityId, companyId, departmentId, companyEmail, companyUserId, liaisonUserId, idempotencyKey, formerClientNeedId }: Victim): Readonly<Record<string, readonly Attempt[]>> {
  const denied = (params: Record<string, string>, more: Partial<Attempt> = {}): Attempt => ({ verdict: 'denied', params, ...more });
  const own = (query = '', more: Partial<Attempt> = {}): Attempt => ({ verdict: 'own', query, ...more });
  const open = (more: Partial<Attempt> = {}): Attempt => ({ verdict: 'public', ...more });
  const need = { title: '盗み見', body: '他社の内容を見たい。' };
  const seed = { titleJa: '盗み見', bodyJa: '他大学の内容を見たい。' };
  const terms = { type: 'joint_research', startDate: '2024-06-01', endDate: '2025-03-31', lines: [{ kind: 'direct', amount: 1_000, basis: 'x' }] };
  const estimate = { contractType: 'joint_research', signingDate: '2024-05-20', startDate: '2024-06-01', endDate: '2025-03-31', validUntil: '2099-03-31', items: [{ kind: 'goods', name: 'x', pieces: 1, unitPrice: 1_000 }] };
  const table = {
    dateBasis: 'start', rounding: { unit: 1, scope: 'total' }, tax: { mode: 'none' }, amendment: 'original', rules: [{ when: {}, base: 'direct', rateBp: 0 }],
  };
  const tried = {
    contractType: 'joint_research', startDate: '2024-06-01', endDate: '2025-03-31', signingDate: null, sme: null, prefecture: null, umbrella: false, publicMoney: false, direct: 1_000,
  };
  const issuer = {
    name: 'x', nameEn: null, address: 'x', registrationNumber: 'T7123456789012', bankName: 'x', branchName: 'x', accountKind: 'ordinary', accountNumber: '1', accountHolder: 'x', accountHolderKana: 'x',
  };
  const receipts = { fiscalYear: '2024' };
  const needs = [ids.needId, ids.draftNeedId].map((id) => ({ id }));
  const clientNeeds = [...needs, { id: formerClientNeedId }];
  const byOperator = { byDesign: 'operator' } as const;
  const seeds = [ids.privateSeedId, ids.draftSeedId].map((id) => ({ id }));
  const matches = [ids.acceptedMatchId, ids.openMatchId].map((id) => ({ id }));
  const contracts = [ids.signedContractId, ids.draftContractId].map((id) => ({ id }));
  const estimates = [ids.sentEstimateId, ids.draftEstimateId].map((id) => ({ id }));
  const engagement = { id: ids.engagementId };
  return {
    'GET /api/v1/session': [own()],
    'POST /api/v1/session': [{ verdict: 'denied', body: { email: companyEmail, password: 'SmallWorld00000' } }],
    'PATCH /api/v1/session': [own('', { body: { locale: 'en' } }), { verdict: 'refused', body: { locale: 'en', userId: companyId } }],
    'DELETE /api/v1/session': [open({ relogin: true })],
    'GET /api/v1/sessions': [own()],
    'DELETE /api/v1/sessions/{id}': [denied({ id: ids.companySessionId })],
    'POST /api/v1/sessions/end-others': [own('', { body: {} })],
    'POST /api/v1/session/totp': [{ verdict: 'denied', body: { code: '123456' } }],
    'POST /api/v1/session/recovery': [{ verdict: 'denied', body: { code: 'aaaaa-aaaaa' } }],
    'GET /api/v1/second-factor': [own()],
    'POST /api/v1/second-factor/totp': [{ verdict: 'refused', body: { password: 'SmallWorld00000' } }],
    'POST /api/v1/second-factor/totp/confirm': [{ verdict: 'refused', body: { code: '123456' } }],
    'POST /api/v1/second-factor/recovery-codes': [{ verdict: 'refused', body: { password: 'SmallWorld12345' } }],
    'POST /api/v1/second-factor/remove': [{ verdict: 'refused', body: { password: 'SmallWorld12345', userId: companyUserId } }],
    'GET /api/v1/people': [own()],
    'PATCH /api/v1/people/{id}': [denied({ id: companyUserId }, { body: { active: false } }), denied({ id: liaisonUserId }, { body: { roles: ['admin'] } })],
    'POST /api/v1/people/{id}/reset-second-factor': [denied({ id: liaisonUserId })],
    'GET /api/v1/invitations': [own(), own(`tenantId=${universityId}`)],
    'POST /api/v1/invitations': [{ verdict: 'refused', body: { email: 'x@example.jp', roles: ['company'], tenantId: companyId } }, { verdict: 'refused', body: { email: 'x@example.jp', roles: ['intermediary'] } }],
    'POST /api/v1/invitations/{id}/resend': [denied({ id: ids.invitationId }, { body: {} })],
    'DELETE /api/v1/invitations/{id}': [denied({ id: ids.invitationId })],
    'POST /api/v1/invitation': [{ verdict: 'refused', body: { token: 'A'.repeat(43) } }],
    'POST /api/v1/invitation/accept': [{ verdict: 'refused', body: { token: 'A'.repeat(43), name: 'x', password: 'somebody else’s now', locale: 'ja' } }],
    'GET /api/v1/registrations': [own(), own(`tenantId=${companyId}`)],
    'POST /api/v1/registrations': [{ verdict: 'refused', body: { corporateNumber: '8370005002147', companyName: 'x', prefecture: '宮城県', personName: 'x', email: companyEmail, locale: 'ja' } }],
    'POST /api/v1/registrations/verify': [{ verdict: 'refused', body: { token: 'A'.repeat(43) } }],
    'POST /api/v1/registrations/{id}/approve': [denied({ id: ids.registrationId }, { body: {} })],
    'POST /api/v1/registrations/{id}/reject': [denied({ id: ids.registrationId }, { body: { reason: 'x' } })],
    'GET /api/v1/organisation/security': [own(), own(`tenantId=${universityId}`)],
    'PATCH /api/v1/organisation/security': [own('', { body: { secondFactorFor: 'nobody' } }), { verdict: 'refused', body: { secondFactorFor: 'nobody', tenantId: universityId } }],
    'GET /api/v1/organisation/workload': [own(), own(`tenantId=${universityId}`)],
    'PATCH /api/v1/organisation/workload': [{ verdict: 'refused', body: { weeklyMatches: 1, tenantId: universityId } }, { verdict: 'refused', body: { liaisons: [{ userId: liaisonUserId, weeklyMatches: 1 }] } }],
    'POST /api/v1/password': [{ verdict: 'refused', body: { current: 'SmallWorld00000', next: 'somebody else’s now' } }, { verdict: 'refused', body: { current: 'SmallWorld12345', next: 'somebody else’s now', userId: companyId } }],
    'POST /api/v1/password/forgotten': [open({ body: { email: 'nobody@example.jp' } })],
    'POST /api/v1/password/reset': [{ verdict: 'refused', body: { token: 'A'.repeat(43), password: 'somebody else’s now' } }],
    'GET /api/v1/oidc/universities': [open()],
    'POST /api/v1/oidc/{university}/start': [denied({ university: universityId }, { body: {} }), denied({ university: companyId }, { body: { next: '/needs' } })],
    'GET /api/v1/oidc/{university}/callback': [open({ params: { university: universityId }, query: `state=${'A'.repeat(43)}&code=x` })],
    'GET /api/v1/oidc-link': [own()],
    'POST /api/v1/oidc-link': [{ verdict: 'refused', body: { password: 'SmallWorld12345', userId: companyUserId } }],
    'POST /api/v1/oidc-link/remove': [{ verdict: 'refused', body: { password: 'SmallWorld12345', userId: liaisonUserId } }],
    'GET /api/v1/organisation/oidc': [own(), own(`tenantId=${universityId}`)],
    'PUT /api/v1/organisation/oidc': [{ verdict: 'refused', body: { issuer: 'https://evil.example', clientId: 'x', clientSecret: 'x', acceptsMfa: true, enabled: true, tenantId: universityId } }],
    'DELETE /api/v1/organisation/oidc': [{ verdict: 'refused' }],
    'GET /api/v1/api-tokens': [own()],
    'POST /api/v1/api-tokens': [
      { verdict: 'refused', body: { name: 'x', scopes: ['needs:read'], days: 1, password: 'SmallWorld12345', userId: companyUserId } },
      { verdict: 'refused', body: { name: 'x', scopes: ['people:write'], days: 1, password: 'SmallWorld12345' } },
    ],
    'DELETE /api/v1/api-tokens/{id}': [denied({ id: ids.apiTokenId })],
    'GET /api/v1/organisations/universities': [open()],
    'GET /api/v1/organisations/intermediaries': [own()],
    'GET /api/v1/organisations': [own('', byOperator), own(`q=${canary}`, byOperator)],
    'PATCH /api/v1/organisations/{id}': [denied({ id: companyId }, { body: { closed: true }, ...byOperator })],
    'GET /api/v1/organisations/{id}/accounts': [denied({ id: companyId }, byOperator)],
    'PATCH /api/v1/organisations/{id}/accounts/{userId}': [denied({ id: companyId, userId: companyUserId }, { body: { active: false }, ...byOperator })],
    'POST /api/v1/organisations/{id}/accounts/{userId}/reset-second-factor': [denied({ id: companyId, userId: companyUserId }, byOperator)],
    'GET /api/v1/departments': [own(), own(`university=${companyId}`)],

    // Before what the callers themselves then leave in their own log: the ids that they tried.
    'GET /api/v1/audit.csv': [own()],
    'GET /api/v1/audit': [
      own('limit=200'), own(cursorOf(`2099-01-01T00:00:00.000000Z ${ids.needId}`)), own(`tenantId=${universityId}&person=${companyId}&limit=200`),
      own(`entity=contract&entityId=${ids.signedContractId}`), own('action=contract.opened&limit=200'),
    ],

    'GET /api/v1/liaisons': [own(`university=${universityId}`), own(`university=${companyId}`)],

    'GET /api/v1/needs': [own('limit=200'), own(cursorOf(`2099-01-01T00:00:00.000Z ${ids.needId}`)), own(`company=${companyId}&tenantId=${companyId}`)],
    'POST /api/v1/needs': [
      own('', { body: { ...need, draft: true }, headers: { 'idempotency-key': idempotencyKey } }),
      { verdict: 'refused', body: { ...need, tenantId: companyId } }, { verdict: 'refused', body: { ...need, id: ids.needId } },
      { verdict: 'refused', body: { ...need, visibility: 'universities', universities: [companyId] } },
    ],
    'POST /api/v1/needs/preview': [
      own('', { body: { title: canary, body: `${canary} 特許出願前`, keywords: [ids.privateSeedId] } }), { verdict: 'refused', body: { title: 'x', tenantId: companyId } },
    ],
    'GET /api/v1/needs/{id}': needs.map((params) => denied(params, { owner: 'company' })),
    'PATCH /api/v1/needs/{id}': needs.map((params) => denied(params, { body: need, headers: { 'if-match': '1' } })),
    'POST /api/v1/needs/{id}/withdraw': needs.map((params) => denied(params, { body: {} })),
    'POST /api/v1/needs/{id}/reveal': needs.map((params) => denied(params, { body: { universityId } })),
    'GET /api/v1/needs/{id}/matches': needs.map((params) => denied(params, { owner: 'company' })),
    'GET /api/v1/matching/models': [own(), own(`tenantId=${universityId}`)],
    'POST /api/v1/matching/models/learn': [{ verdict: 'refused', body: { universityId } }],
    'POST /api/v1/matching/models/choose': [{ verdict: 'refused', body: { version: 0, universityId } }],
    'GET /api/v1/needs/{id}/progress': needs.map((params) => denied(params, { owner: 'company' })),

    'GET /api/v1/mandates': [own(), own(`tenantId=${companyId}`)],
    'POST /api/v1/mandates': [
      { verdict: 'refused', body: { intermediaryId: companyId, validFrom: '2024-04-01' } }, { verdict: 'refused', body: { intermediaryId: companyId, validFrom: '2024-04-01', tenantId: companyId } },
    ],
    'POST /api/v1/mandates/{id}/end': [denied({ id: ids.mandateId }, { body: {} })],
    'GET /api/v1/client-needs': [own('limit=200'), own(cursorOf(`2099-01-01T00:00:00.000Z ${ids.needId}`)), own(`clientId=${companyId}`)],
    'POST /api/v1/client-needs': [{ verdict: 'refused', body: { ...need, clientId: companyId } }],
    'GET /api/v1/client-needs/{id}': clientNeeds.map((params) => denied(params)),
    'PATCH /api/v1/client-needs/{id}': clientNeeds.map((params) => denied(params, { body: need })),
    'GET /api/v1/client-needs/{id}/progress': clientNeeds.map((params) => denied(params)),

    'GET /api/v1/seeds': [own(`q=${canary}`), own('limit=100'), own(`university=${universityId}&limit=100`), own(`department=${departmentId}`), own(`q=${encodeURIComponent('特許出願前')}`)],
    'POST /api/v1/seeds': [{ verdict: 'refused', body: { ...seed, departmentId } }, { verdict: 'refused', body: { ...seed, departmentId, universityId } }],
    'GET /api/v1/seeds/mine': [own('limit=200'), own(cursorOf(`2099-01-01T00:00:00.000Z ${ids.privateSeedId}`))],
    'GET /api/v1/seeds/{id}': seeds.map((params) => denied(params, { owner: 'liaison' })),
    'GET /api/v1/seeds/{id}/detail': seeds.map((params) => denied(params, { owner: 'liaison' })),
    'PUT /api/v1/seeds/{id}/detail': seeds.map((params) => denied(params, { body: { detail: null } })),
    'POST /api/v1/seeds/{id}/detail/openings': seeds.map((params) => denied(params)),
    'GET /api/v1/seeds/{id}/detail/openings': seeds.map((params) => denied(params, { owner: 'liaison' })),
    'GET /api/v1/tlo-grants': [own(), own(`tenantId=${universityId}`)],
    'POST /api/v1/tlo-grants': [{ verdict: 'refused', body: { tloId: companyId, validFrom: '2024-04-01' } }, { verdict: 'refused', body: { tloId: companyId, validFrom: '2024-04-01', tenantId: universityId } }],
    'DELETE /api/v1/tlo-grants/{id}': [denied({ id: ids.tloGrantId })],
    'GET /api/v1/ip/seeds': [own('limit=200'), own(cursorOf(ids.privateSeedId)), own(`university=${universityId}`)],
    'GET /api/v1/ip/cases': [own('limit=200'), own(`university=${universityId}`)],
    'GET /api/v1/ip/cases/{id}': [denied(engagement)],
    'GET /api/v1/ip/contracts': [own('limit=200'), own(`tenantId=${universityId}`)],
    'GET /api/v1/ndas': [own(), own(`tenantId=${universityId}`)],
    'POST /api/v1/ndas': [{ verdict: 'refused', body: { corporateNumber: '7123456789012', documentName: 'x', validFrom: '2024-04-01', tenantId: universityId } }],
    'POST /api/v1/ndas/{id}/end': [denied({ id: ids.ndaId })],
    'PATCH /api/v1/seeds/{id}': seeds.map((params) => denied(params, { body: seed })),
    'POST /api/v1/seeds/{id}/withdraw': seeds.map((params) => denied(params, { body: {} })),

    'GET /api/v1/inbox': [own('limit=200'), own('scope=university'), own('status=declined'), own(cursorOf(`0 2000-01-01T00:00:00.000Z ${ids.openMatchId}`))],
    'GET /api/v1/waiting-matches': [own('limit=200'), own('scope=university'), own(cursorOf(`1 ${ids.openMatchId}`))],
    'GET /api/v1/inbox/{matchId}': matches.map(({ id }) => denied({ matchId: id }, { owner: 'liaison' })),
    'POST /api/v1/matches/{id}/accept': matches.map((params) => denied(params, { body: {} })),
    'POST /api/v1/matches/{id}/decline': matches.map((params) => denied(params, { body: { reason: 'other', note: 'x' } })),

    'POST /api/v1/matches/{id}/hand-over': matches.map((params) => denied(params, { body: { to: '018f0000-0000-7000-8000-000000000001', note: 'x' } })),

    'GET /api/v1/engagements': [own('limit=200'), own(cursorOf(ids.engagementId))],
    'GET /api/v1/engagements/{id}': [denied(engagement, { owner: 'liaison' }), denied(engagement, { owner: 'company' })],
    'GET /api/v1/engagements/{id}/contracts': [denied(engagement, { owner: 'liaison' })],
    'POST /api/v1/engagements/{id}/contracts': [denied(engagement, { body: { ...terms, signingDate: '2024-05-20' } })],
    'POST /api/v1/engagements/{id}/contracts/preview': [denied(engagement, { body: terms })],
    'GET /api/v1/contracts/{id}': contracts.map((params) => denied(params, { owner: 'liaison' })),
    'POST /api/v1/contracts/{id}/sign': contracts.map((params) => denied(params, { body: {} })),
    'POST /api/v1/contracts/{id}/amendments': contracts.map((params) => denied(params, { body: { date: '2024-08-01', reason: 'x', companyName: 'x' } })),
    'POST /api/v1/contracts/{id}/amendments/preview': contracts.map((params) => denied(params, { body: { date: '2024-08-01', companyName: 'x' } })),
    'GET /api/v1/contracts/{id}/approvals': contracts.map((params) => denied(params, { owner: 'liaison' })),
    'POST /api/v1/contracts/{id}/approvals': contracts.map((params) => denied(params, { body: {} })),
    'POST /api/v1/contracts/{id}/approvals/{approvalId}/decide': [denied({ id: ids.signedContractId, approvalId: ids.approvalId }, { body: { outcome: 'approved' } })],
    'GET /api/v1/approval-threshold': [own(), own(`tenantId=${universityId}`)],
    'PUT /api/v1/approval-threshold': [{ verdict: 'refused', body: { amount: 1, tenantId: universityId } }],
    'GET /api/v1/contracts/{id}/documents': contracts.map((params) => denied(params, { owner: 'liaison' })),
    'POST /api/v1/contracts/{id}/documents': contracts.map((params) => denied(params, { body: { name: 'x', content: 'JVBERi0=', audience: 'parties' } })),
    'GET /api/v1/contract-documents/{id}/file': [denied({ id: ids.documentId })],
    'POST /api/v1/contract-documents/{id}/withdraw': [denied({ id: ids.documentId }, { body: { reason: 'x' } })],
    'GET /api/v1/contracts/{id}/content': contracts.map((params) => denied(params, { owner: 'liaison' })),
    'PUT /api/v1/contracts/{id}/content': contracts.map((params) => denied(params, { body: { purpose: 'x' } })),
    'POST /api/v1/contracts/{id}/gates': contracts.map((params) => denied(params, { body: { kind: 'export_control', outcome: 'refused', note: 'x' } })),
    'GET /api/v1/contracts/{id}/moves': contracts.map((params) => denied(params, { owner: 'liaison' })),
    'POST /api/v1/contracts/{id}/moves': contracts.map((params) => denied(params, { body: { action: 'withdraw', note: 'x' } })),
    'POST /api/v1/contracts/{id}/receipts': [
      ...contracts.map((params) => denied(params, { body: { date: '2024-08-01', amount: 1 } })),
      denied({ id: ids.signedContractId }, { body: { date: '2024-08-01', amount: 1, instalmentId: ids.instalmentId } }),
    ],
    'POST /api/v1/contracts/{id}/receipts/{receiptId}/reverse': [denied({ id: ids.signedContractId, receiptId: ids.receiptId }, { body: { reason: 'x' } })],
    'POST /api/v1/contracts/{id}/receipts/{receiptId}/move': [denied({ id: ids.signedContractId, receiptId: ids.receiptId }, { body: { reason: 'x' } })],
    'POST /api/v1/contracts/{id}/refunds': contracts.map((params) => denied(params, { body: { date: '2024-08-01', reason: 'x', overpaid: 1 } })),
    'POST /api/v1/contracts/{id}/carry-overs': contracts.map((params) => denied(params, { body: { fromFiscalYear: 2024, amount: 1, reason: 'x' } })),
    'GET /api/v1/contracts/{id}/invoices': contracts.map((params) => denied(params)),
    'POST /api/v1/contracts/{id}/invoices': [denied({ id: ids.signedContractId }, { body: { instalmentId: ids.instalmentId } })],
    'POST /api/v1/invoices/{id}/cancel': [denied({ id: ids.invoiceId }, { body: { reason: 'x' } })],
    'GET /api/v1/engagements/{id}/estimates': [denied(engagement, { owner: 'company' })],
    'POST /api/v1/engagements/{id}/estimates': [denied(engagement, { body: estimate }), { verdict: 'refused', params: engagement, body: { ...estimate, tenantId: universityId } }],
    'POST /api/v1/engagements/{id}/estimates/preview': [denied(engagement, { body: estimate })],
    'POST /api/v1/engagements/{id}/estimates/fit': [denied(engagement, { body: { contractType: 'joint_research', signingDate: '2024-05-20', startDate: '2024-06-01', endDate: '2025-03-31', items: [], budget: 1_000 } })],
    'POST /api/v1/estimate-range': [own('', { body: { budget: { min: null, max: 1_000_000 } } }), { verdict: 'refused', body: { budget: { min: null, max: 1_000_000 }, companyId } }],
    'GET /api/v1/estimates/{id}/pdf': estimates.map((params) => denied(params)),
    'GET /api/v1/estimates/{id}/xlsx': estimates.map((params) => denied(params)),
    'GET /api/v1/estimates/{id}': estimates.map((params) => denied(params, { owner: 'liaison' })),
    'PUT /api/v1/estimates/{id}': estimates.map((params) => denied(params, { body: estimate })),
    'POST /api/v1/estimates/{id}/send': estimates.map((params) => denied(params, { body: {} })),
    'POST /api/v1/estimates/{id}/accept': estimates.map((params) => denied(params, { body: {} })),
    'POST /api/v1/estimates/{id}/decline': estimates.map((params) => denied(params, { body: { reason: 'x' } })),
    'GET /api/v1/invoices/{id}/pdf': [denied({ id: ids.invoiceId })],
    'GET /api/v1/invoices/{id}/xlsx': [denied({ id: ids.invoiceId })],
    'GET /api/v1/invoice-issuer': [own(), own(`tenantId=${universityId}`)],
    'PUT /api/v1/invoice-issuer': [{ verdict: 'refused', body: { ...issuer, tenantId: universityId } }],
    'GET /api/v1/contracts/{id}/stage-gates': contracts.map((params) => denied(params, { owner: 'liaison' })),
    'POST /api/v1/contracts/{id}/stage-gates': contracts.map((params) => denied(params, { body: { name: 'x', dueDate: '2024-08-01' } })),
    'POST /api/v1/stage-gates/{id}/reports': [denied({ id: ids.stageGateId }, { body: { outcome: 'passed', light: 'green', summary: 'x' } })],
    'GET /api/v1/reminder-days': [own(), own(`tenantId=${universityId}`)],
    'PUT /api/v1/reminder-days': [{ verdict: 'refused', body: { before: [], after: [], tenantId: universityId } }],
    'GET /api/v1/bank-files': [own(), own(`tenantId=${universityId}`)],
    'POST /api/v1/bank-files': [{ verdict: 'refused', body: { name: 'x', content: 'eA==', tenantId: universityId } }],
    'GET /api/v1/bank-files/{id}': [denied({ id: ids.bankFileId })],
    'POST /api/v1/bank-files/{id}/confirm': [denied({ id: ids.bankFileId }, { body: { lines: [{ lineId: ids.bankLineId, instalmentId: ids.instalmentId }] } })],
    'GET /api/v1/overhead-policy': [own(), own(`tenantId=${universityId}&university=${universityId}`)],
    'GET /api/v1/overhead-policies': [own(), own(`tenantId=${universityId}`)],
    'POST /api/v1/overhead-policies': [{ verdict: 'refused', body: { validFrom: '2024-04-01', policy: table, source: 'x', tenantId: universityId } }],
    'POST /api/v1/overhead-policies/try': [own('', { body: { policy: table, case: tried } }), { verdict: 'refused', body: { case: tried, tenantId: universityId } }],
    'POST /api/v1/overhead-policies/what-if': [own('', { body: { policy: table, from: 2020, to: 2024 } }), { verdict: 'refused', body: { policy: table, from: 2020, to: 2024, tenantId: universityId } }],
    'POST /api/v1/overhead-policies/what-if/contracts': [own('', { body: { policy: table, from: 2020, to: 2024 } }), { verdict: 'refused', body: { policy: table, from: 2020, to: 2024, tenantId: universityId } }],

    'GET /api/v1/reports/income': [own('from=2024&to=2024'), own(`tenantId=${universityId}`)],
    'GET /api/v1/reports/income.csv': [own('from=2024&to=2024'), own(`tenantId=${universityId}`)],
    'GET /api/v1/reports/income/{fiscalYear}/receipts': [own('', { params: receipts }), own(`department=${departmentId}`, { params: receipts }), own(`q=${canary}`, { params: receipts })],
    'GET /api/v1/reports/income/{fiscalYear}/receipts.csv': [own('', { params: receipts }), own(`department=${departmentId}`, { params: receipts })],
    'GET /api/v1/reports/income/{fiscalYear}/entries': [own('', { params: receipts }), own(`measure=contracted&scope=all&department=${departmentId}`, { params: receipts }), own(`measure=due&q=${canary}`, { params: receipts })],
    'GET /api/v1/reports/income/{fiscalYear}/entries.csv': [own('scope=all', { params: receipts })],
    'GET /api/v1/reports/breakdown': [own('by=department&scope=all&from=2024&to=2024'), own(`by=umbrella&tenantId=${universityId}`)],
    'GET /api/v1/reports/breakdown.csv': [own('by=department&scope=all&from=2024&to=2024')],
    'GET /api/v1/reports/forecast': [own('asOf=2024-09-30'), own(`scope=all&tenantId=${universityId}`)],
    'GET /api/v1/reports/forecast/contracts': [own('asOf=2024-09-30'), own(`scope=all&tenantId=${universityId}`)],
    'GET /api/v1/reports/kpis': [own('from=2024&to=2024'), own(`tenantId=${universityId}`)],
    'GET /api/v1/reports/kpis.csv': [own('from=2024&to=2024')],
    'POST /api/v1/reports/plans': [{ verdict: 'refused', body: { kpi: 'ip_income', fiscalYear: 2024, value: 1, source: 'x', tenantId: universityId } }],
    'POST /api/v1/reports/figures': [{ verdict: 'refused', body: { subject: 'researchers', fiscalYear: 2024, value: 1, source: 'x', tenantId: universityId } }],
    'GET /api/v1/reports/fact-book': [own('fiscalYear=2024'), own(`tenantId=${universityId}`)],
    'GET /api/v1/reports/fact-book.csv': [own('fiscalYear=2024')],
    'GET /api/v1/reports/figures/{fiscalYear}/contracts': [own('of=joint_research.all.count', { params: receipts }), own('of=private_joint_research_income', { params: receipts })],
    'GET /api/v1/reports/income.xlsx': [own('from=2024&to=2024')],
    'GET /api/v1/reports/breakdown.xlsx': [own('by=department&scope=all&from=2024&to=2024')],
    'GET /api/v1/reports/income/{fiscalYear}/entries.xlsx': [own('scope=all', { params: receipts })],
    'GET /api/v1/reports/kpis.xlsx': [own('from=2024&to=2024')],
    'GET /api/v1/reports/fact-book.xlsx': [own('fiscalYear=2024')],

    'GET /api/v1/notifications': [own('limit=200'), own(cursorOf(ids.companyNotificationId))],
    'POST /api/v1/notifications/{id}/read': [ids.liaisonNotificationId, ids.companyNotificationId].map((id) => denied({ id }, { body: {} })),
    'GET /api/v1/notification-settings': [own()],
    'PATCH /api/v1/notification-settings': [own('', { body: { newMatches: 'at_once' } }), { verdict: 'refused', body: { newMatches: 'none', userId: liaisonUserId } }],
    'POST /api/v1/notifications/read-all': [own('', { body: {} })],
    'GET /api/v1/events': [own('', { headers: { 'last-event-id': '00000000-0000-7000-8000-000000000000' } }), own('', { headers: { 'last-event-id': ids.liaisonNotificationId } })],
    'GET /api/v1/mailbox': [open()],
    'GET /api/v1/mailbox/{id}': [open({ params: { id: '1700000000000-aaaaaaaaaaaa' } })],
    'GET /api/v1/status': [own()],
    'GET /health/live': [open()],
    'GET /health/ready': [open()],
    'GET /metrics': [open()],
  };
}
