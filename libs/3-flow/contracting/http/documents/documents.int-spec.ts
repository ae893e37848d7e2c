import { unwrap } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { ContractingWorld, directOf, type UniversityOfWorld } from '../../../../../test/builders/contracting-world.js';
import { ApiClient } from '../../../../../test/servers/api-client.js';
import { DraftContract } from '../../application/draft-contract.js';

let world: ContractingWorld;
let server: { url: string; close(): Promise<void> };
let university: UniversityOfWorld;
let company: Actor;
let contractId: string;
let clients: Record<'owner' | 'colleague' | 'admin' | 'company' | 'stranger', ApiClient>;

const pdf = Buffer.from('%PDF-1.7\n契約書');

beforeAll(async () => {
  world = await ContractingWorld.open();
  server = await world.serve();
  university = await world.university();
  company = await world.company();
  const people = { owner: university.owner, colleague: university.colleague, admin: university.admin, company, stranger: await world.company('別の会社') };
  clients = Object.fromEntries(await Promise.all(Object.entries(people).map(async ([name, actor]) => [name, await world.login(server.url, actor)] as const))) as typeof clients;
  const [actor, engagementId] = [university.owner, await world.engagement(university, company)];
  const input = { contractType: 'joint_research', signingDate: '2021-03-20', startDate: '2021-04-01', endDate: '2022-03-31', lines: [directOf(5_000_000)] };
  contractId = (await world.as(actor, async () => unwrap(await world.get(DraftContract).run({ actor, engagementId, input })))).id;
}, 60_000);

afterAll(async () => {
  await server?.close();
  await world?.close();
});

function attach(change: object = {}, content = pdf): ReturnType<ApiClient['post']> {
  return clients.owner.post(`/contracts/${contractId}/documents`, { name: '../契約 書.exe', content: content.toString('base64'), audience: 'parties', ...change });
}

const listed = async (who: ApiClient): Promise<string[]> => (await who.get(`/contracts/${contractId}/documents`)).body.items.map(({ id }: { id: string }) => id);

describe('documents of a contract', () => {
  it('are taken by what they are, kept byte for byte and handed out to be saved', async () => {
    const { status, body } = await attach();
    expect([status, body]).toMatchObject([201, { name: '契約 書.pdf', mediaType: 'application/pdf', size: pdf.length, state: 'valid', audience: 'parties' }]);
    const response = await fetch(`${server.url}/api/v1/contract-documents/${body.id}/file`, { headers: { cookie: clients.company.session ?? '' } });
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="__ _.pdf"; filename*=UTF-8''${encodeURIComponent('契約 書.pdf')}`);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(Buffer.from(await response.arrayBuffer()).equals(pdf)).toBe(true);
    const opened = await world.rows<{ tenant: string }>(`select tenant_id as tenant from platform.audit_entry where action = 'contract_document.opened' and entity_id = $1`, [body.id]);
    expect(opened).toEqual([{ tenant: company.tenantId }]);
  });

  it('are refused when they are something else', async () => {
    expect(await attach({}, Buffer.from('<html>'))).toMatchObject({ status: 415, body: { code: 'document.type_unknown' } });
    expect(await attach({ content: '' })).toMatchObject({ status: 400 });
    expect(await attach({ content: 'x?' })).toMatchObject({ status: 400 });
  });

  it('are read by whom they are for: the company reads what is for both, a stranger and a colleague nothing', async () => {
    const [shared, own] = [(await attach()).body.id, (await attach({ audience: 'university' })).body.id];
    expect(await listed(clients.owner)).toEqual(expect.arrayContaining([shared, own]));
    expect(await listed(clients.admin)).toEqual(expect.arrayContaining([shared, own]));
    const ofCompany = await listed(clients.company);
    expect(ofCompany).toContain(shared);
    expect(ofCompany).not.toContain(own);
    for (const [who, id] of [['company', own], ['stranger', shared], ['colleague', shared]] as const) {
      expect(await clients[who].get(`/contract-documents/${id}/file`)).toMatchObject({ status: 404 });
    }
    expect(await clients.company.post(`/contracts/${contractId}/documents`, { name: 'x', content: pdf.toString('base64'), audience: 'parties' })).toMatchObject({ status: 403 });
  });

  it('are never deleted: replaced once or withdrawn, and marked so', async () => {
    const first = (await attach()).body.id;
    const second = (await attach({ replacesId: first })).body.id;
    expect(await attach({ replacesId: first })).toMatchObject({ status: 409, body: { code: 'document.holds_no_more' } });
    expect(await clients.owner.post(`/contract-documents/${first}/withdraw`, { reason: '誤り' })).toMatchObject({ status: 409 });
    expect(await clients.owner.post(`/contract-documents/${second}/withdraw`, { reason: '誤り' })).toMatchObject({ status: 200, body: { state: 'withdrawn', withdrawnReason: '誤り' } });
    const { items } = (await clients.owner.get(`/contracts/${contractId}/documents`)).body;
    expect(items.filter(({ id }: { id: string }) => id === first || id === second)).toMatchObject([{ state: 'replaced' }, { state: 'withdrawn' }]);
    expect(await clients.owner.get(`/contract-documents/${first}/file`)).toMatchObject({ status: 200 });
    await expect(world.truth.query('delete from contracting.contract_document')).rejects.toThrow();
  });
});
