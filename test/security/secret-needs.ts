import { eventually } from '../servers/eventually.js';
import type { System } from '../servers/system.js';

/** Stands in the texts of the need that is shown to one person. */
export const whispered = 'hisohiso5d2e';

/** What one university must not find out of a company that took part in its life. */
export interface SecretNeeds {
  /** Open to the university, without its company, and taken up there. */
  readonly unnamedNeedId: string;
  readonly unnamedMatchId: string;
  readonly unnamedEngagementId: string;
  /** Shown to the university's other liaison and to nobody else. */
  readonly whisperedNeedId: string;
  readonly whisperedMatchId: string;
}

/** The brewery asks Hokuriku University twice: once without its name, once only its liaison for agriculture. */
export async function makeSecretNeeds(system: System): Promise<SecretNeeds> {
  const { brewery, hokuriku } = system.world;
  const [company, liaison, named] = await Promise.all([system.login(brewery), system.login(hokuriku.liaison), system.login(hokuriku.otherLiaison)]);
  const post = async (body: object): Promise<string> => {
    const answer = await company.post('/needs', body);
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body.id as string;
  };
  const text = { body: '可燃性の電解液を使わない全固体電池を探しています。固体電解質の専門家と組みたい。', keywords: ['全固体電池'], fieldCodes: ['36020'] };
  const unnamedNeedId = await post({ ...text, title: '燃えない蓄電池', visibility: 'universities', universities: [hokuriku.tenantId], anonymous: true });
  const whisperedNeedId = await post({ ...text, title: `燃えない電池 ${whispered}`, visibility: 'liaisons', liaisons: [hokuriku.otherLiaison.userId] });
  const matchOf = (who: typeof liaison, needId: string): Promise<string> => eventually('a match in the inbox', async () => {
    const { body } = await who.get('/inbox?limit=200');
    return body.items.find((item: { need: { id: string } }) => item.need.id === needId)?.match.id;
  }, 40_000);
  const unnamedMatchId = await matchOf(liaison, unnamedNeedId);
  const whisperedMatchId = await matchOf(named, whisperedNeedId);
  const accepted = await liaison.post(`/matches/${unnamedMatchId}/accept`);
  if (accepted.status !== 200) throw new Error(accepted.text);
  return { unnamedNeedId, unnamedMatchId, unnamedEngagementId: accepted.body.engagementId as string, whisperedNeedId, whisperedMatchId };
}
