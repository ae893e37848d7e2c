import { type Need, unnamedCompanyId } from '../public/need.js';
import { amountOf } from './yen-text.js';

/**
 * Needs as one reader finds them. `$1` is the reader's organisation, null for the system: of whose a need is, and of its
 * company, only that reader's share is joined.
 */
export const selectNeed = `
  select n.id, n.version, n.status, n.title_ja as "titleJa", n.title_en as "titleEn", n.body_ja as "bodyJa", n.body_en as "bodyEn",
         n.must_have as "mustHave", n.nice_to_have as "niceToHave", n.keywords, n.field_codes as "fieldCodes", n.trl, n.region,
         n.budget_min as "budgetMin", n.budget_max as "budgetMax", n.deadline::text, n.equipment, n.visibility, n.anonymous,
         n.published_at as "publishedAt", n.changed_at as "changedAt", o.external_id as "externalId",
         coalesce(o.tenant_id, v.tenant_id, n.named_company_id, '${unnamedCompanyId}')::text as "companyId",
         array(select distinct r.university_id::text from catalog.need_reader r where r.need_id = n.id order by 1) as "universityIds",
         array(select distinct r.user_id::text from catalog.need_reader r where r.need_id = n.id and r.user_id is not null order by 1) as "liaisonIds",
         array(select e.university_id::text from catalog.need_reveal e where e.need_id = n.id order by 1) as "revealedTo",
         (select exists (select 1 from identity.published_organisation p
                          where p.id = $1::uuid and p.kind in ('university', 'college'))) as "isUniversity"
    from catalog.need n
    left join catalog.need_owner o on o.need_id = n.id and ($1::uuid is null or o.tenant_id = $1)
    left join catalog.need_reveal v on v.need_id = n.id and v.university_id = $1`;

/** What `mayReadNeed` says, for lists of other companies' needs; `$2` is the person, null for a job. */
export const shownToReader = `o.need_id is null and n.published_at is not null and (
  (n.visibility = 'public' and (select exists (select 1 from identity.published_organisation p
                                                where p.id = $1::uuid and p.kind in ('university', 'college'))))
  or exists (select 1 from catalog.need_reader r where r.need_id = n.id and r.university_id = $1
              and (r.user_id is null or $2::uuid is null or r.user_id = $2)))`;

export interface NeedRecord extends Omit<Need, 'budget'> {
  readonly budgetMin: string | null;
  readonly budgetMax: string | null;
  readonly isUniversity: boolean;
}

export function toNeed({ budgetMin, budgetMax, isUniversity: _reader, ...rest }: NeedRecord): Need {
  const budget = budgetMin === null && budgetMax === null ? null : { min: amountOf(budgetMin), max: amountOf(budgetMax) };
  return { ...rest, budget };
}
