import { eventually } from '../servers/eventually.js';
import type { System } from '../servers/system.js';
import { expectAccessible } from './expect-accessible.js';
import { shows, type Visitor } from './open-browser.js';

export interface Asked {
  readonly system: System;
  readonly need: { readonly title: string; readonly body: string };
}

/** What the company is answered: the first sentence of each match, by its research. */
interface Told {
  readonly title: string;
  readonly sentence: string;
  readonly seedId: string;
}

const inOneSentence = /^御社の『.+』に対し、本研究は『.+』を扱います。$/u;

/** As the university reads it. */
const ofCompany = (sentence: string): string => sentence.replace(/^御社/u, '企業');

async function toldOf({ system, need }: Asked): Promise<Told[]> {
  const company = await system.login(system.world.battery);
  const [{ id } = { id: '' }] = await system.rows<{ id: string }>('select id from catalog.need where title_ja = $1', [need.title]);
  const { body } = await company.get(`/needs/${id}/matches`);
  return (body.items as { seed: { id: string; title: string }; explanation: { sentences: string[] } }[]).map(({ seed, explanation }) =>
    ({ title: seed.title, seedId: seed.id, sentence: explanation.sentences[0] ?? '' }));
}

/** Each match on the page of the need says why in a sentence that names a word which both texts have; opened, it shows them beside each other, marked. */
export async function everyMatchOnThePage(asked: Asked, { page }: Visitor): Promise<void> {
  const matches = page.getByRole('main').getByRole('listitem').filter({ has: page.locator('a[href^="/seeds/"]') });
  const told = await toldOf(asked);
  expect(told.length).toBeGreaterThan(1);
  await shows('as many matches as there are', () => matches.count(), told.length);
  for (const [place, { title, sentence }] of told.entries()) {
    expect(sentence).toMatch(inOneSentence);
    const match = matches.nth(place);
    await match.getByText(sentence, { exact: true }).waitFor();
    await match.getByText('ニーズと研究を並べて見る').click();
    const [ofNeed, ofSeed] = ['企業ニーズ', '研究シーズ'].map((name) => match.getByRole('region', { name, exact: true }));
    if (!ofNeed || !ofSeed) throw new Error('two sides');
    await ofSeed.getByRole('heading', { name: title }).waitFor();
    const [needText, seedText, marked] = [await ofNeed.innerText(), await ofSeed.innerText(), await ofNeed.locator('mark').allInnerTexts()];
    expect(needText).toContain(asked.need.title);
    expect(await ofSeed.locator('mark').count()).toBeGreaterThan(0);
    expect(marked.filter((word) => sentence.includes(word) && seedText.includes(word))).not.toEqual([]);
    await match.getByText('ニーズと研究を並べて見る').click();
  }
  await expectAccessible(page, 'the matches of a need');
}

/** Each row of the inbox says the same in one line. */
export async function everyRowOfTheInbox(asked: Asked, { page }: Visitor): Promise<void> {
  const told = new Map((await toldOf(asked)).map(({ title, sentence }) => [title, ofCompany(sentence)]));
  const rows = page.getByRole('main').locator('a[href*="match="]');
  await shows('a reason in each row', async () => {
    const texts = (await rows.allInnerTexts()).map((text) => text.split('\n').filter((line) => line !== ''));
    return [texts.length > 0, texts.filter((lines) => !lines.some((title, place) => told.has(title) && lines[place + 1] === told.get(title)))];
  }, [true, []]);
}

/** The mail in the sink says it of each match that it counts. */
export async function everyMatchOfTheMail(asked: Asked): Promise<void> {
  const { system, need } = asked;
  const told = new Map((await toldOf(asked)).map(({ title, sentence }) => [title, ofCompany(sentence)]));
  const { email } = system.world.michinoku.liaison;
  const { text } = await eventually('mail to the liaison', async () =>
    (await system.mails()).find(({ to, subject }) => JSON.stringify(to).includes(email) && subject.includes(need.title)));
  const counted = Number(/シーズが(\d{1,2})件、候補に/u.exec(text)?.[1]);
  const best = /最も近いのは研究シーズ「(?<title>.+)」です。\n(?<why>.+)\n/u.exec(text)?.groups ?? {};
  const others = [...text.matchAll(/^・研究シーズ「(?<title>.+)」 (?<why>.+)$/gmu)].map(({ groups = {} }) => groups);
  expect(counted).toBeGreaterThan(0);
  expect(others).toHaveLength(Math.min(counted, 12) - 1);
  for (const { title = '', why } of [best, ...others]) expect([title, why]).toEqual([title, told.get(title) ?? 'no match of the company’s']);
}
