import { readWorld } from './read-world.js';

const world = readWorld();
const of = (code: string) => <Line extends { university: string }>(line: Line): boolean => line.university === code;

describe('the demo world', () => {
  it('is as large as it says', () => {
    expect(world.organisations.map(({ code }) => code)).toEqual(['MICHINOKU', 'KITAHAMA', 'SHIOMI']);
    expect(world.departments.filter(of('MICHINOKU'))).toHaveLength(33);
    expect(world.staff.filter(of('MICHINOKU')).filter(({ role }) => role === 'liaison')).toHaveLength(35);
    expect(world.seeds.length).toBeGreaterThanOrEqual(200);
    expect(world.needs).toHaveLength(40);
    expect(world.companies).toHaveLength(30);
  });

  it('has a liaison for every department, and a deputy who exists', () => {
    for (const department of world.departments) {
      const liaisons = world.staff.filter(of(department.university)).filter(({ departments }) => departments?.includes(department.code));
      expect(liaisons.length).toBeGreaterThanOrEqual(1);
    }
    for (const { university, deputy } of world.staff) {
      if (deputy !== undefined) expect(world.staff.filter(of(university)).map(({ mail }) => mail)).toContain(deputy);
    }
  });

  it('has an admin in every university and a user in every company', () => {
    for (const { code } of world.organisations) {
      expect(world.staff.filter(of(code)).some(({ role }) => role === 'admin')).toBe(true);
    }
    expect(world.companyUsers.map(({ company }) => company).sort()).toEqual(world.companies.map(({ key }) => key).sort());
  });

  it('uses each external id and each mail domain once', () => {
    for (const ids of [world.seeds.map(({ externalId }) => externalId), world.needs.map(({ externalId }) => externalId),
      [...world.companies, ...world.organisations, ...world.intermediaries].map(({ domain }) => domain)]) {
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('keeps to addresses that can never exist', () => {
    for (const { domain } of [...world.companies, ...world.organisations, ...world.intermediaries]) expect(domain).toMatch(/\.example$/);
  });

  it('has every department and company that a text names', () => {
    const departments = new Set(world.departments.map(({ university, code }) => `${university}/${code}`));
    for (const { university, department } of world.seeds) expect(departments).toContain(`${university}/${department}`);
    const companies = new Set(world.companies.map(({ key }) => key));
    for (const company of [...world.needs.map((need) => need.company), ...world.intermediaries.map(({ client }) => client)]) expect(companies).toContain(company);
  });

  it('has every seed that a need expects', () => {
    const seeds = new Set(world.seeds.map(({ externalId }) => externalId));
    for (const { expected } of world.needs) {
      expect(expected.length).toBeGreaterThan(0);
      for (const id of expected) expect(seeds).toContain(id);
    }
  });

  it('has an English wording of every need, to measure by', () => {
    expect(world.needsInEnglish.map(({ need }) => need).sort()).toEqual(world.needs.map(({ externalId }) => externalId).sort());
  });

  it('has most seeds in both languages, with keywords in both, and some in Japanese alone', () => {
    const bilingual = world.seeds.filter(({ title_en, body_en, keywords }) => title_en && body_en && keywords.some((keyword) => /^[\x20-\x7e]+$/.test(keyword)));
    expect(bilingual.length).toBeGreaterThanOrEqual(190);
    expect(world.seeds.filter(({ body_en }) => !body_en).length).toBeGreaterThanOrEqual(20);
  });

  it('keeps back and opens only what is there', () => {
    const [seeds, needs] = [world.seeds.map(({ externalId }) => externalId), world.needs.map(({ externalId }) => externalId)];
    const companies = world.companies.map(({ key }) => key);
    const details = world.details.map(({ seed }) => seed);
    for (const seed of details) expect(seeds).toContain(seed);
    expect([...new Set(world.details.map(({ level }) => level))].sort()).toEqual(['nda', 'public', 'registered']);
    for (const { need, liaisons = [], universities = [] } of world.audiences) {
      expect(needs).toContain(need);
      expect(liaisons.length > 0).not.toBe(universities.length > 0);
    }
    for (const { seed, company } of world.openings) {
      expect(details).toContain(seed);
      expect(companies).toContain(company);
    }
  });

  it('repeats no 25 characters from one seed to another', () => {
    const ownerOf = new Map<string, string>();
    const shared: string[] = [];
    for (const seed of world.seeds) {
      for (const run of runsOf([seed.title_ja, seed.title_en, seed.body_ja, seed.body_en])) {
        if ((ownerOf.get(run) ?? seed.externalId) !== seed.externalId) shared.push(`${ownerOf.get(run)} ${seed.externalId}: ${run}`);
        ownerOf.set(run, seed.externalId);
      }
    }
    expect(shared).toEqual([]);
  });
});

function runsOf(texts: readonly (string | undefined)[], length = 25): Set<string> {
  const runs = new Set<string>();
  for (const text of texts) {
    const points = [...(text ?? '')];
    for (let start = 0; start + length <= points.length; start += 1) runs.add(points.slice(start, start + length).join(''));
  }
  return runs;
}
