import { newId, systemClock, todayInTokyo } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { inForce } from '@musubi/platform/database/term-in-force';
import { Injectable } from '@nestjs/common';
import { type MandateTerm, stateOfMandate } from '../domain/mandate.js';
import type { Mandate, NeedPosting } from '../public/mandate.js';
import { MandateRow } from './mandate.row.js';
import { NeedPostingRow } from './need-posting.row.js';

/** Longer than any company's list of intermediaries, or a bank's of clients. */
const most = 500;

/** Mandates and what was posted under them, as far as row-level security shows them. */
@Injectable()
export class MandateRepository {
  constructor(private readonly database: Database) {}

  /** All that a company gave, or an intermediary holds; the newest first. */
  async of(party: { readonly companyId: string } | { readonly intermediaryId: string }): Promise<Mandate[]> {
    return (await this.database.tx.find(MandateRow, { where: party, order: { id: 'DESC' }, take: most })).map(toMandate);
  }

  /** Two changes of one company's mandates wait for each other. */
  async lockAll(companyId: string): Promise<void> {
    await this.database.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`mandates of ${companyId}`]);
  }

  async add(mandate: MandateTerm & { readonly companyId: string; readonly intermediaryId: string; readonly givenBy: string | null }): Promise<Mandate> {
    const row: MandateRow = { ...mandate, id: newId(), givenAt: new Date(), endedBy: null, endedAt: null };
    await this.database.tx.insert(MandateRow, row);
    return toMandate(row);
  }

  async end(id: string, endedBy: string): Promise<void> {
    await this.database.tx.update(MandateRow, { id }, { endedBy, endedAt: new Date() });
  }

  async inForce(companyId: string, intermediaryId: string): Promise<{ id: string } | undefined> {
    return (await this.findInForce(companyId, intermediaryId, ''))[0];
  }

  /** In the company's unit: until it is over nobody ends the mandate. */
  async keepInForce(companyId: string, intermediaryId: string): Promise<{ id: string } | undefined> {
    return (await this.findInForce(companyId, intermediaryId, 'for share'))[0];
  }

  async addPosting(posting: NeedPosting & { readonly mandateId: string }): Promise<void> {
    await this.database.tx.insert(NeedPostingRow, posting);
  }

  /** By need; absent are those that the company posted itself. */
  async postings(needIds: readonly string[]): Promise<ReadonlyMap<string, NeedPosting>> {
    if (needIds.length === 0) return new Map();
    const rows = await this.database.query<NeedPosting>(`${selectPosting} where p.need_id = any ($1::uuid[])`, [needIds]);
    return new Map(rows.map((row) => [row.needId, row]));
  }

  /** Undefined also when its mandate does not hold any more. For the system, which sees every row. */
  async postingUnderMandate(needId: string): Promise<NeedPosting | undefined> {
    const [posting] = await this.database.query<NeedPosting>(
      `${selectPosting} where p.need_id = $1 and exists (
         select 1 from catalog.mandate m where m.tenant_id = p.tenant_id and m.intermediary_id = p.intermediary_id and ${inForce('m')})`, [needId]);
    return posting;
  }

  private findInForce(companyId: string, intermediaryId: string, lock: '' | 'for share'): Promise<{ id: string }[]> {
    return this.database.query(`select m.id from catalog.mandate m where m.tenant_id = $1 and m.intermediary_id = $2 and ${inForce('m')} ${lock}`, [companyId, intermediaryId]);
  }
}

const selectPosting = `
  select p.need_id as "needId", p.tenant_id as "companyId", p.intermediary_id as "intermediaryId", p.posted_by as "postedBy",
         p.posted_by_name as "postedByName", p.posted_at as "postedAt"
    from catalog.need_posting p`;

function toMandate({ id, companyId, intermediaryId, validFrom, validUntil, givenAt, endedAt }: MandateRow): Mandate {
  const state = stateOfMandate({ validFrom, validUntil, endedAt }, todayInTokyo(systemClock));
  return { id, companyId, intermediaryId, validFrom, validUntil, givenAt, endedAt, state };
}
