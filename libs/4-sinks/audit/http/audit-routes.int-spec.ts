import { IdentityFacade } from '@musubi/identity';
import { newId, unwrap } from '@musubi/kernel';
import { AuditErasure } from '@musubi/platform/audit/audit-erasure';
import { AuditLog, type AuditRecord } from '@musubi/platform/audit/audit-log';
import { AuditSealer } from '@musubi/platform/audit/audit-sealer';
import { Database } from '@musubi/platform/database/database';
import { RequestContext } from '@musubi/platform/telemetry/request-context';
import { ContractingWorld, directOf, type UniversityOfWorld } from '../../../../test/builders/contracting-world.js';
import type { ApiClient, Answer } from '../../../../test/servers/api-client.js';
import type { AuditItem } from './audit.dto.js';

let world: ContractingWorld;
let server: { url: string; close(): Promise<void> };
let university: UniversityOfWorld;
let admin: ApiClient;

beforeAll(async () => {
  world = await ContractingWorld.open();
  server = await world.serve();
  university = await world.university();
  admin = await world.login(server.url, university.admin);
}, 60_000);

afterAll(async () => {
  await server?.close();
  await world?.close();
});

/** An entry of the university's, as somebody's doing. */
function record(more: Partial<AuditRecord>, actorId?: string, tenantId = university.tenantId): Promise<void> {
  return world.get(RequestContext).runAs({ correlationId: newId(), ...actorId !== undefined && { actorId, causationId: newId() } }, () =>
    world.get(Database).inTenant({ tenantId }, () => world.get(AuditLog).record({ tenantId, action: 'bell.rung', entity: 'bell', entityId: newId(), ...more })));
}

const items = ({ body }: Answer): AuditItem[] => body.items as AuditItem[];
const actions = (answer: Answer): string[] => items(answer).map(({ action }) => action);

describe('GET /audit', () => {
  it('says who, when, from where and what, newest first', async () => {
    await admin.call('PATCH', '/session', { locale: 'en' });
    const [first] = items(await admin.get('/audit?limit=1'));
    expect(first).toEqual({
      id: expect.any(String), at: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T[\d:]+\.\d{6}Z$/u), action: 'user.locale_changed', entity: 'user', entityId: university.admin.userId,
      actor: { kind: 'person', id: university.admin.userId, name: 'admin' }, origin: { kind: 'request', address: '127.0.0.1', eventId: null },
      changes: { locale: 'en' }, personal: {}, correlationId: expect.any(String), seal: null,
    });
    const all = items(await admin.get('/audit?limit=200'));
    expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).sort().reverse());
    expect(all.find(({ action }) => action === 'department.registered')).toMatchObject({ actor: { kind: 'system', id: null }, origin: { kind: 'system', address: null } });
  });

  it('is itself an entry, each time, behind what it shows', async () => {
    await admin.get('/audit?limit=5&entity=user');
    const [opening] = items(await admin.get('/audit?limit=1'));
    expect(opening).toMatchObject({ action: 'audit.opened', entity: 'audit', entityId: university.tenantId, changes: { entity: 'user' }, actor: { id: university.admin.userId } });
  });

  it('is searched by what, whom, who and when', async () => {
    const [bell, today] = [newId(), new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format()];
    await record({ entityId: bell, action: 'bell.cast' }, university.owner.userId);
    await record({ entityId: bell }, university.colleague.userId);
    expect(actions(await admin.get(`/audit?entity=bell&entityId=${bell}`))).toEqual(['bell.rung', 'bell.cast']);
    expect(actions(await admin.get(`/audit?entityId=${bell}&action=bell.cast`))).toEqual(['bell.cast']);
    const byOwner = await admin.get(`/audit?entityId=${bell}&person=${university.owner.userId}`);
    expect([actions(byOwner), byOwner.body.person]).toEqual([['bell.cast'], { id: university.owner.userId, name: 'owner' }]);
    expect(actions(await admin.get(`/audit?entityId=${bell}&from=${today}&to=${today}`))).toHaveLength(2);
    expect(actions(await admin.get(`/audit?entityId=${bell}&to=2020-01-01`))).toEqual([]);
    expect(actions(await admin.get(`/audit?entityId=${bell}&from=2099-01-01`))).toEqual([]);
  });

  it('goes on page by page, without leaving one out or giving one twice', async () => {
    await world.get(Database).inTenant(university, () => world.get(AuditLog).recordAll(Array.from({ length: 23 }, (_, count) => (
      { tenantId: university.tenantId, action: 'bell.counted', entity: 'bell', entityId: newId(), changes: { count } }))));
    const seen: unknown[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Answer = await admin.get(`/audit?action=bell.counted&limit=5${cursor && `&cursor=${cursor}`}`);
      seen.push(...items(page).map(({ changes }) => changes['count']));
      cursor = page.body.nextCursor as string | null;
    }
    expect(seen.sort((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 23 }, (_, count) => count));
  });

  it('names nobody of another organisation, neither by id nor when looked for', async () => {
    const stranger = await world.company('匿名希望株式会社');
    const bell = newId();
    await record({ entityId: bell }, stranger.userId);
    const answer = await admin.get(`/audit?entityId=${bell}`);
    expect(items(answer)).toMatchObject([{ actor: { kind: 'outsider', id: null, name: null }, origin: { kind: 'event' } }]);
    expect(answer.text).not.toContain(stranger.userId);
    expect((await admin.get(`/audit?person=${stranger.userId}`)).body).toMatchObject({ items: [], person: null });
    expect((await admin.get(`/audit.csv?entityId=${bell}`)).text).not.toContain(stranger.userId);
  });

  it('shows nothing of another university', async () => {
    const elsewhere = await world.university();
    const bell = newId();
    await record({ entityId: bell }, elsewhere.admin.userId, elsewhere.tenantId);
    expect(items(await admin.get(`/audit?entityId=${bell}`))).toEqual([]);
    expect(items(await (await world.login(server.url, elsewhere.admin)).get(`/audit?entityId=${bell}`))).toHaveLength(1);
  });

  it('shows how far the chain is sealed', async () => {
    const bell = newId();
    await record({ entityId: bell });
    const before = await admin.get(`/audit?entityId=${bell}`);
    expect(items(before)).toMatchObject([{ seal: null }]);
    expect(before.body.chain.pending).toBeGreaterThan(0);
    await world.get(AuditSealer).sealCommitted();
    const after = await admin.get(`/audit?entityId=${bell}`);
    expect(after.body.chain.pending).toBe(0);
    expect(items(after)).toMatchObject([{ seal: { sequence: expect.any(Number), hash: expect.stringMatching(/^[0-9a-f]{64}$/u) } }]);
    expect(items(after)[0]?.seal?.sequence).toBeLessThanOrEqual(after.body.chain.sealed);
  });

  it('shows personal values until they are erased', async () => {
    const bell = newId();
    await record({ entityId: bell, personal: { note: '山田から電話' } }, university.colleague.userId);
    expect(items(await admin.get(`/audit?entityId=${bell}`))[0]?.personal).toEqual({ note: '山田から電話' });
    await world.get(AuditErasure).erase(university.colleague.userId);
    expect(items(await admin.get(`/audit?entityId=${bell}`))[0]?.personal).toEqual({ note: null });
    expect((await admin.get(`/audit.csv?entityId=${bell}`)).text).toMatch(/erased|消去済み/u);
  });

  it('refuses what is no filter and no cursor', async () => {
    for (const query of ['entityId=x', 'person=x', 'from=2026-02-30', 'from=0000-01-01', 'action=A', 'entity=a b', 'limit=0', 'cursor=eHh4']) {
      expect([query, (await admin.get(`/audit?${query}`)).status]).toEqual([query, 400]);
    }
  });

  it('is for admins', async () => {
    const liaison = await world.login(server.url, university.owner);
    for (const path of ['/audit', '/audit.csv']) {
      expect([path, (await liaison.get(path)).status]).toEqual([path, 403]);
    }
  });
});

describe('GET /audit.csv', () => {
  it('is a file of every row, over many pages, that no spreadsheet runs', async () => {
    const { tenantId } = university;
    await world.get(Database).inTenant({ tenantId }, async () => {
      const { id } = unwrap(await world.get(IdentityFacade).registerUser({ tenantId, email: `${newId()}@example.ac.jp`, name: '=HYPERLINK("http://evil.example")', roles: ['liaison'], password: 'correct horse battery' }));
      await world.get(RequestContext).runAs({ correlationId: newId(), actorId: id }, () => world.get(AuditLog).recordAll(Array.from({ length: 2_300 }, (_, count) => (
        { tenantId, action: 'bell.exported', entity: 'bell', entityId: newId(), changes: { count } }))));
    });
    const file = await admin.get('/audit.csv?action=bell.exported');
    expect([file.status, file.headers.get('content-type'), file.headers.get('content-disposition')]).toEqual([200, 'text/csv; charset=utf-8', 'attachment; filename="audit.csv"']);
    const lines = file.text.split('\r\n');
    expect(lines).toHaveLength(2_302);
    expect(new Set(lines.slice(1, -1).map((line) => /""count"":(\d+)/u.exec(line)?.[1])).size).toBe(2_300);
    expect(lines[1]).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    expect(items(await admin.get('/audit?limit=1'))).toMatchObject([{ action: 'audit.exported', changes: { action: 'bell.exported' } }]);
  });
});

describe('what else is confidential', () => {
  it('is written down when it is opened or exported; a page that refreshes itself is one opening', async () => {
    const company = await world.company('東北電池株式会社');
    const engagementId = await world.engagement(university, company);
    const liaison = await world.login(server.url, university.owner);
    const { body } = await liaison.post(`/engagements/${engagementId}/contracts`, {
      type: 'joint_research', signingDate: '2024-05-20', startDate: '2024-06-01', endDate: '2025-03-31', lines: [directOf(1_000_000)],
    });
    const opened = async (): Promise<number> => actions(await admin.get(`/audit?entityId=${body.id}&action=contract.opened`)).length;
    expect(await opened()).toBe(0);
    for (const path of [`/contracts/${body.id}`, `/contracts/${body.id}`, `/engagements/${engagementId}`, `/engagements/${engagementId}/contracts`]) {
      expect((await liaison.get(path)).status).toBe(200);
    }
    expect(await opened()).toBe(1);
    await liaison.post(`/contracts/${body.id}/sign`);
    await liaison.get(`/engagements/${engagementId}`);
    await admin.get(`/contracts/${body.id}`);
    expect(await opened()).toBe(3);
    for (const path of ['income.csv', 'income/2024/receipts?q=tohoku', 'income/2024/receipts.csv']) expect((await admin.get(`/reports/${path}`)).status).toBe(200);
    const reports = items(await admin.get('/audit?entity=report'));
    expect(reports.map(({ action }) => action)).toEqual(['income_receipts.exported', 'income_receipts.opened', 'income.exported']);
    expect(reports[1]).toMatchObject({ changes: { fiscalYear: 2024, searched: true } });
  });
});
