import type pg from 'pg';
import { unnamedCompanyId } from '@musubi/catalog';

const matchesOfNeed = 10;

/** The seeds that are there over and over again, until there are so many. */
const copySeeds = `
  insert into catalog.seed (id, tenant_id, external_id, version, status, title_ja, title_en, body_ja, body_en, keywords, field_codes, trl, region, visibility,
    published_at, changed_at, kind, department_id, researcher_user_id, researcher_name, detail_level)
  select uuidv7(), tenant_id, external_id || '/' || copy, version, status, title_ja, title_en, body_ja, body_en, keywords, field_codes, trl, region, visibility,
    published_at, changed_at, kind, department_id, researcher_user_id, researcher_name, detail_level
    from catalog.seed, generate_series(1, $1) as copy order by copy limit $2`;

/** One need in ten for chosen universities, one in twenty for a named liaison; every fifth is anonymous. Each is one university's to work on. */
const planNeeds = `
  create temporary table plan as
  select uuidv7() as need_id, uuidv7() as assignment_id, n, c.id as company_id, u.id as university_id, l.user_id as liaison_id, n % 5 = 0 as anonymous,
         case when n % 20 = 1 then 'liaisons' when n % 10 = 2 then 'universities' else 'public' end as visibility
    from generate_series(1, $1) as n
    join (select id, row_number() over (order by id) - 1 as place, count(*) over () as many from identity.organisation where kind = 'company') c on c.place = n % c.many
    join (select id, row_number() over (order by code) - 1 as place, count(*) over () as many from identity.organisation where kind in ('university', 'college')) u on u.place = n % u.many
    join (select user_id, tenant_id, row_number() over (partition by tenant_id order by user_id) - 1 as place, count(*) over (partition by tenant_id) as many from identity.liaison) l
      on l.tenant_id = u.id and l.place = (n / u.many) % l.many`;

const numberSeeds = `
  create temporary table numbered_seed as
  select id, tenant_id, department_id, row_number() over (partition by tenant_id order by id) - 1 as place from catalog.seed`;

const fromPlan = [
  `insert into catalog.need (id, tenant_id, version, status, title_ja, body_ja, keywords, field_codes, visibility, published_at, changed_at, anonymous, named_company_id)
   select need_id, company_id, 1, 'published', '課題 ' || n, '静かで長持ちする部品を作りたい。', '{}', '{}', visibility, now(), now(), anonymous, case when anonymous then null else company_id end from plan`,
  `insert into catalog.need_owner (need_id, tenant_id) select need_id, company_id from plan`,
  `insert into catalog.need_reader (id, need_id, tenant_id, university_id, user_id)
   select uuidv7(), need_id, company_id, university_id, case when visibility = 'liaisons' then liaison_id end from plan where visibility <> 'public'`,
  `insert into triage.assignment (id, tenant_id, company_id, need_id, version, list_version, owner_user_id)
   select assignment_id, university_id, case when anonymous then '${unnamedCompanyId}' else company_id end, need_id, 1, 1, liaison_id from plan`,
  `insert into triage.candidate (match_id, tenant_id, assignment_id, need_id, seed_id, department_id, liaison_user_id, need_version, proposed_as, band, rank, status, due_at, decided_by, decided_at, reason)
   select uuidv7(), p.university_id, p.assignment_id, p.need_id, s.id, s.department_id, p.liaison_id, 1, '0', (array['strong', 'likely', 'possible'])[1 + rank % 3], rank, case when declined then 'declined' else 'open' end,
          now() + make_interval(hours => (p.n * 7 + rank) % 240), case when declined then p.liaison_id end, case when declined then now() end, case when declined then 'not_now' end
     from plan p cross join lateral (select rank, rank % 5 = 0 as declined from generate_series(1, ${matchesOfNeed}) as rank) r
     join (select tenant_id, count(*) as many from catalog.seed group by tenant_id) c on c.tenant_id = p.university_id
     join numbered_seed s on s.tenant_id = p.university_id and s.place = (p.n * 13 + r.rank) % c.many`,
  `insert into triage.opening (match_id, user_id, tenant_id, opened_at) select match_id, liaison_user_id, tenant_id, now() from triage.candidate where rank % 2 = 0`,
];

/** So many seeds in the catalogue, and as many matches on the desks of all liaisons. As superuser: it stands for years of work. */
export async function fillDesks(client: pg.Client, rows: number): Promise<void> {
  const { rows: [found] } = await client.query<{ seeds: number }>('select count(*)::int as seeds from catalog.seed');
  const seeds = found?.seeds ?? 0;
  if (seeds < rows) await client.query(copySeeds, [Math.ceil(rows / seeds), rows - seeds]);
  await client.query(planNeeds, [Math.ceil(rows / matchesOfNeed)]);
  await client.query(numberSeeds);
  await client.query('analyze plan, numbered_seed');
  for (const statement of fromPlan) await client.query(statement);
  await client.query('vacuum analyze');
}
