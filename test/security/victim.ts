import { randomUUID } from 'node:crypto';
import { newId } from '@musubi/kernel';
import { password } from '../builders/password.js';
import type { ApiClient } from '../servers/api-client.js';
import { eventually } from '../servers/eventually.js';
import type { System } from '../servers/system.js';
import { canary } from './plant-canaries.js';

/** Ids of what only a company and one university may know, and the sessions of two who may. */
export interface Victim {
  readonly universityId: string;
  readonly companyId: string;
  readonly departmentId: string;
  readonly companyEmail: string;
  readonly companyUserId: string;
  readonly liaisonUserId: string;
  readonly idempotencyKey: string;
  /** Posted for the company by the attackers' bank, under a mandate that has ended. */
  readonly formerClientNeedId: string;
  /** Everything below is private. */
  readonly ids: {
    readonly needId: string; readonly draftNeedId: string; readonly privateSeedId: string; readonly draftSeedId: string;
    readonly acceptedMatchId: string; readonly openMatchId: string; readonly engagementId: string;
    readonly signedContractId: string; readonly draftContractId: string; readonly instalmentId: string; readonly receiptId: string; readonly invoiceId: string; readonly sentEstimateId: string; readonly draftEstimateId: string; readonly stageGateId: string; readonly approvalId: string; readonly documentId: string; readonly bankFileId: string; readonly bankLineId: string;
    readonly companySessionId: string; readonly apiTokenId: string; readonly invitationId: string; readonly tloGrantId: string; readonly registrationId: string; readonly mandateId: string; readonly ndaId: string; readonly liaisonNotificationId: string; readonly companyNotificationId: string;
  };
  readonly owners: { readonly company: ApiClient; readonly liaison: ApiClient };
}

/** Lets the battery company and Michinoku University live through everything that makes rows. */
export async function makeVictim(system: System): Promise<Victim> {
  const { battery, michinoku } = system.world;
  const [company, liaison] = [await system.login(battery), await system.login(michinoku.liaison)];
  const id = async (who: ApiClient, path: string, body: object, headers: Record<string, string> = {}): Promise<string> => {
    const answer = await who.post(path, body, headers);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    return (answer.body.id ?? answer.body.engagementId) as string;
  };
  const seed = { titleJa: `未公開の電池 ${canary}`, bodyJa: `特許出願前の内容 ${canary}`, departmentId: michinoku.engineering };
  const privateSeedId = await id(liaison, '/seeds', { ...seed, visibility: 'university' });
  await liaison.call('PUT', `/seeds/${privateSeedId}/detail`, { detail: { level: 'nda', bodyJa: `詳細 ${canary}`, bodyEn: null } });
  await liaison.post(`/seeds/${privateSeedId}/detail/openings`);
  const draftSeedId = await id(liaison, '/seeds', { ...seed, draft: true });
  const need = {
    title: `燃えない電池 ${canary}`, body: `可燃性の電解液を使わない全固体電池を探しています。固体電解質の専門家と組みたい。${canary}`,
    mustHave: canary, niceToHave: canary, keywords: ['全固体電池', canary], fieldCodes: ['36020'], region: '宮城県',
    visibility: 'universities', universities: [michinoku.tenantId],
  };
  const idempotencyKey = randomUUID();
  const needId = await id(company, '/needs', need, { 'idempotency-key': idempotencyKey });
  const [openNeedId, declinedNeedId] = [await id(company, '/needs', need), await id(company, '/needs', need)];
  const draftNeedId = await id(company, '/needs', { ...need, draft: true });
  const matchOf = (wanted: string): Promise<string> => eventually('a match in the inbox', async () => {
    const { body } = await liaison.get('/inbox?limit=200');
    return body.items.find((item: { need: { id: string } }) => item.need.id === wanted)?.match.id;
  }, 40_000);
  const acceptedMatchId = await matchOf(needId);
  const engagementId = await id(liaison, `/matches/${acceptedMatchId}/accept`, {});
  const declined = await liaison.post(`/matches/${await matchOf(declinedNeedId)}/decline`, { reason: 'other', note: canary, noteToCompany: true });
  if (declined.status !== 200) throw new Error(declined.text);
  const terms = {
    type: 'joint_research', title: canary, signingDate: '2024-05-20', startDate: '2024-06-01', endDate: '2025-03-31', lines: [{ kind: 'direct', amount: 1_000_000, basis: canary }],
  };
  const [signedContractId, draftContractId] = [await id(liaison, `/engagements/${engagementId}/contracts`, terms), await id(liaison, `/engagements/${engagementId}/contracts`, terms)];
  await liaison.post(`/contracts/${signedContractId}/sign`);
  const receiptId = await id(liaison, `/contracts/${signedContractId}/receipts`, { date: '2024-07-31', amount: 100_000 });
  const instalmentId = (await liaison.get(`/contracts/${signedContractId}`)).body.instalments[0].id;
  await (await system.login(michinoku.admin)).call('PUT', '/invoice-issuer', {
    name: canary, nameEn: null, address: canary, registrationNumber: 'T7123456789012', bankName: canary, branchName: canary, accountKind: 'ordinary', accountNumber: '1', accountHolder: canary, accountHolderKana: canary,
  });
  const content = Buffer.from(`取引日,入金額,摘要\n2024-07-31,100000,${canary}`).toString('base64');
  const accountant = await system.login(michinoku.admin);
  const bankFileId = await id(accountant, '/bank-files', { name: canary, content });
  const [{ id: bankLineId }] = (await accountant.get(`/bank-files/${bankFileId}`)).body.rows;
  await accountant.call('PUT', '/reminder-days', { before: [7], after: [] });
  const stageGateId = await id(liaison, `/contracts/${signedContractId}/stage-gates`, { name: canary, dueDate: '2024-12-31' });
  await id(liaison, `/stage-gates/${stageGateId}/reports`, { outcome: 'progress', light: 'yellow', summary: canary });
  const invoiceId = await id(liaison, `/contracts/${signedContractId}/invoices`, { instalmentId });
  await accountant.call('PUT', '/approval-threshold', { amount: 100_000_000 });
  const approvalId = await id(liaison, `/contracts/${signedContractId}/approvals`, { note: canary });
  const documentId = await id(liaison, `/contracts/${signedContractId}/documents`, { name: canary, content: Buffer.from(`%PDF-${canary}`).toString('base64'), audience: 'university' });
  await id(liaison, `/contract-documents/${await id(liaison, `/contracts/${draftContractId}/documents`, { name: canary, content: 'JVBERi0=', audience: 'university' })}/withdraw`, { reason: canary });
  const amended = await liaison.post(`/contracts/${signedContractId}/amendments`, { date: '2024-08-01', reason: canary, people: [canary], lines: [{ kind: 'direct', amount: 1_000, basis: canary }] });
  if (amended.status !== 201) throw new Error(amended.text);
  const estimate = {
    title: canary, contractType: 'joint_research', signingDate: '2024-05-20', startDate: '2024-06-01', endDate: '2025-03-31', validUntil: '2099-03-31', note: canary,
    items: [{ kind: 'goods', name: canary, pieces: 1, unitPrice: 1_000 }],
  };
  const estimateSent = async (): Promise<string> => {
    const sent = await id(liaison, `/engagements/${engagementId}/estimates`, estimate);
    await id(liaison, `/estimates/${sent}/send`, {});
    return sent;
  };
  await company.post(`/estimates/${await estimateSent()}/decline`, { reason: canary });
  const [sentEstimateId, draftEstimateId] = [await estimateSent(), await id(liaison, `/engagements/${engagementId}/estimates`, estimate)];
  await system.rows('insert into reporting.income_plan (id, tenant_id, fiscal_year, amount, valid_from, source) values ($1, $2, 2024, 1000, \'2024-04-01\', $3)', [newId(), michinoku.tenantId, canary]);
  await system.rows('insert into reporting.kpi_plan (id, tenant_id, kpi, fiscal_year, value, valid_from, source) values ($1, $2, \'ip_income\', 2024, 1000, \'2024-04-01\', $3)', [newId(), michinoku.tenantId, canary]);
  await system.rows('insert into reporting.figure (id, tenant_id, subject, fiscal_year, value, recorded_on, source) values ($1, $2, \'researchers\', 2024, 1000, \'2024-04-01\', $3)', [newId(), michinoku.tenantId, canary]);
  const apiTokenId = await id(company, '/api-tokens', { name: canary, scopes: ['needs:read'], days: 1, password });
  const invitationId = await id(await system.login(michinoku.admin), '/invitations', { email: 'invited@example.jp', roles: ['liaison'] });
  const tloGrantId = await grantToNobody(system, michinoku.tenantId, michinoku.admin.userId);
  const registrationId = await joining(system, battery.tenantId, battery.userId);
  const formerClientNeedId = await endedMandate(system, company, need);
  const mandateId = await standingMandate(system, company, { needId, companyId: battery.tenantId });
  const ndaId = await id(liaison, '/ndas', { corporateNumber: '7123456789012', documentName: canary, validFrom: '2024-04-01' });
  const notificationOf = (who: ApiClient): Promise<string> => eventually('a notification', async () => (await who.get('/notifications')).body.items[0]?.id, 40_000);
  const victim = {
    universityId: michinoku.tenantId, companyId: battery.tenantId, departmentId: michinoku.engineering, companyEmail: battery.email, idempotencyKey, formerClientNeedId,
    companyUserId: battery.userId, liaisonUserId: michinoku.liaison.userId,
    ids: {
      needId, draftNeedId, privateSeedId, draftSeedId, acceptedMatchId, openMatchId: await matchOf(openNeedId), engagementId, signedContractId, draftContractId,
      instalmentId, receiptId, invoiceId, sentEstimateId, draftEstimateId, stageGateId, approvalId, documentId, bankFileId, bankLineId, apiTokenId, invitationId, tloGrantId, registrationId, mandateId, ndaId, companySessionId: (await company.get('/sessions')).body.items[0].id, liaisonNotificationId: await notificationOf(liaison), companyNotificationId: await notificationOf(company),
    },
    owners: { company, liaison },
  };
  await eventually('all work done', async () => {
    const [row] = await system.rows<{ open: string }>('select (select count(*) from platform.delivery) + (select count(*) from platform.outbox where published_at is null) as open');
    return Number(row?.open) === 0;
  }, 40_000);
  return victim;
}

/** A grant of the university to a TLO that none of the callers is of. */
async function grantToNobody(system: System, universityId: string, adminId: string): Promise<string> {
  const [tloId, grantId] = [newId(), newId()];
  await system.rows(`insert into identity.organisation (id, kind, code, name) values ($1, 'tlo', $2, '別のTLO')`, [tloId, `T${tloId.slice(-8)}`]);
  await system.rows(`insert into identity.tlo_grant (id, tenant_id, tlo_id, valid_from, granted_by) values ($1, $2, $3, '2024-04-01', $4)`, [grantId, universityId, tloId, adminId]);
  return grantId;
}

/** Somebody whose address is proved wants to join the company, which has an administrator to decide about it. */
async function joining(system: System, companyId: string, adminId: string): Promise<string> {
  const [registrationId, number] = [newId(), '7123456789012'];
  await system.rows('update identity.organisation set corporate_number = $2 where id = $1', [companyId, number]);
  await system.rows(`insert into identity.user_role (user_id, tenant_id, role) values ($1, $2, 'company_admin')`, [adminId, companyId]);
  await system.rows(
    `insert into identity.company_registration (id, tenant_id, corporate_number, company_name, prefecture, person_name, email, locale, expires_at, verified_at)
     values ($1, $2, $3, $4, '宮城県', $4, 'joining@example.jp', 'ja', now(), now())`, [registrationId, companyId, number, canary]);
  return registrationId;
}

/** The company once let a bank act for it, and does no longer. @returns what the bank posted */
async function endedMandate(system: System, company: ApiClient, need: object): Promise<string> {
  const { intermediary, battery } = system.world;
  const mandate = await company.post('/mandates', { intermediaryId: intermediary.tenantId, validFrom: '2024-04-01' });
  const posted = await (await system.login(intermediary)).post('/client-needs', { ...need, clientId: battery.tenantId });
  const ended = await company.post(`/mandates/${mandate.body.id as string}/end`);
  if (posted.status !== 201 || ended.status !== 204) throw new Error(`${mandate.text} ${posted.text} ${ended.text}`);
  return posted.body.id as string;
}

/** It lets a chamber act for it, which posted the need: nobody of the attackers. @returns the mandate's id */
async function standingMandate(system: System, company: ApiClient, { needId, companyId }: { needId: string; companyId: string }): Promise<string> {
  const chamberId = newId();
  await system.rows(`insert into identity.organisation (id, kind, code, name) values ($1, 'intermediary', 'X-CHAMBER', '商工会議所')`, [chamberId]);
  const mandate = await company.post('/mandates', { intermediaryId: chamberId, validFrom: '2024-04-01' });
  if (mandate.status !== 201) throw new Error(mandate.text);
  const { id } = mandate.body as { id: string };
  await system.rows(
    `insert into catalog.need_posting (need_id, tenant_id, intermediary_id, mandate_id, posted_by, posted_by_name, posted_at) values ($1, $2, $3, $4, $5, $6, now())`,
    [needId, companyId, chamberId, id, newId(), canary]);
  return id;
}
