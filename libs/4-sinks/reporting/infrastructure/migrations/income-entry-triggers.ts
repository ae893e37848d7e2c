const counted = 'c.contract_type, c.is_private, c.company_id, c.company_size, c.department_id, c.hub, c.field_code, c.umbrella_id';
const columns = `(tenant_id, measure, source_id, contract_id, fiscal_year, happened_on, recorded_on, amount, amount_ex_tax, direct, overhead,
  contract_type, is_private, company_id, company_size, department_id, hub, field_code, umbrella_id)`;
const fiscalYearOf = (date: string): string => `extract(year from ${date} - interval '3 months')::int`;

/**
 * Entries are written in the transaction that makes their fact, so that a report is never behind and never ahead. The
 * functions run as who causes them, in that tenant; they read what the other contexts publish.
 */
export const entryTriggers = [
  `create function reporting.today() returns date language sql stable as $$ select (now() at time zone 'Asia/Tokyo')::date $$`,

  // Brings the entries of contracts up to what the contracts say now, by a row with each difference. The first entries are of the
  // day of the signature, later ones of today.
  `create function reporting.note_contracts(about uuid[]) returns void language plpgsql as $$
   begin
     insert into reporting.income_entry ${columns}
     select c.tenant_id, 'contracted', c.contract_id, c.contract_id, ${fiscalYearOf('d.happened_on')}, d.happened_on, d.recorded_on,
            c.total - n.amount, c.total_ex_tax - n.amount_ex_tax, c.direct - n.direct, c.overhead - n.overhead, ${counted}
       from reporting.counted_contract c
       cross join lateral (
         select count(*) as entries, coalesce(sum(e.amount), 0) as amount, coalesce(sum(e.amount_ex_tax), 0) as amount_ex_tax,
                coalesce(sum(e.direct), 0) as direct, coalesce(sum(e.overhead), 0) as overhead
           from reporting.income_entry e where e.contract_id = c.contract_id and e.measure = 'contracted') n
       cross join lateral (select case when n.entries = 0 then c.signing_date else reporting.today() end as happened_on,
                                  case when n.entries = 0 then c.signed_on else reporting.today() end as recorded_on) d
      where c.contract_id = any (about) and c.signed_on is not null
        and (n.entries = 0 or (c.total, c.total_ex_tax, c.direct, c.overhead) is distinct from (n.amount, n.amount_ex_tax, n.direct, n.overhead));

     insert into reporting.income_entry ${columns}
     select c.tenant_id, 'due', x.source_id, c.contract_id, ${fiscalYearOf('x.due_date')}, x.due_date,
            case when exists (select from reporting.income_entry e where e.contract_id = c.contract_id and e.measure = 'due') then reporting.today() else c.signed_on end,
            x.amount, 0, 0, 0, ${counted}
       from reporting.counted_contract c
       cross join lateral (
         select coalesce(i.source_id, n.source_id) as source_id, coalesce(i.due_date, n.due_date) as due_date, coalesce(i.amount, 0) - coalesce(n.amount, 0) as amount
           from (select instalment_id as source_id, due_date, amount from contracting.published_instalment p where p.contract_id = c.contract_id) i
           full join (select e.source_id, e.happened_on as due_date, sum(e.amount) as amount from reporting.income_entry e
                       where e.contract_id = c.contract_id and e.measure = 'due' group by 1, 2) n
             on n.source_id = i.source_id and n.due_date = i.due_date) x
      where c.contract_id = any (about) and c.signed_on is not null and x.amount <> 0;
   end $$`,

  `create function reporting.note_receipts(about uuid[]) returns void language sql as $$
     insert into reporting.income_entry ${columns}
     select r.tenant_id, 'received', r.receipt_id, r.contract_id, r.fiscal_year, r.received_on, t.recorded_on,
            r.amount, r.amount_ex_tax, r.direct, r.overhead, ${counted}
       from contracting.published_receipt r
       join contracting.published_receipt_record t on t.receipt_id = r.receipt_id
       join reporting.counted_contract c on c.contract_id = r.contract_id
      where r.receipt_id = any (about)
   $$`,

  `create function reporting.sum_entries() returns trigger language plpgsql as $$
   begin
     insert into reporting.income_sum as s
     select tenant_id, measure, fiscal_year, recorded_on, contract_type, is_private, pg_backend_pid() % 8,
            count(*), sum(amount), sum(amount_ex_tax), sum(direct), sum(overhead)
       from added group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
     on conflict (tenant_id, measure, fiscal_year, recorded_on, contract_type, is_private, slot) do update
       set entries = s.entries + excluded.entries, amount = s.amount + excluded.amount, amount_ex_tax = s.amount_ex_tax + excluded.amount_ex_tax,
           direct = s.direct + excluded.direct, overhead = s.overhead + excluded.overhead;
     return null;
   end $$`,
  `create trigger income_entry_summed after insert on reporting.income_entry referencing new table as added
     for each statement execute function reporting.sum_entries()`,

  `create function reporting.when_contracts_added() returns trigger language plpgsql as $$
   begin
     perform reporting.note_contracts(array(select id from added where signed_at is not null));
     return null;
   end $$`,
  `create trigger contract_added_is_reported after insert on contracting.contract referencing new table as added
     for each statement execute function reporting.when_contracts_added()`,

  `create function reporting.when_contract_changed() returns trigger language plpgsql as $$
   begin
     perform reporting.note_contracts(array[new.id]);
     return null;
   end $$`,
  `create trigger contract_change_is_reported after update on contracting.contract for each row
     when (new.signed_at is not null and (old.signed_at is null or (old.total, old.tax, old.direct, old.overhead) is distinct from (new.total, new.tax, new.direct, new.overhead)))
     execute function reporting.when_contract_changed()`,

  `create function reporting.when_instalments_changed() returns trigger language plpgsql as $$
   begin
     perform reporting.note_contracts(array(select distinct contract_id from changed));
     return null;
   end $$`,
  ...([['added', 'insert', 'new'], ['changed', 'update', 'new'], ['removed', 'delete', 'old']] as const).map(([name, what, rows]) =>
    `create trigger instalment_${name}_is_reported after ${what} on contracting.instalment referencing ${rows} table as changed
       for each statement execute function reporting.when_instalments_changed()`),

  `create function reporting.when_contract_terminated() returns trigger language plpgsql as $$
   begin
     perform reporting.note_contracts(array[new.contract_id]);
     return null;
   end $$`,
  `create trigger contract_end_is_reported after insert on contracting.contract_change for each row
     when (new.state = 'terminated') execute function reporting.when_contract_terminated()`,

  `create function reporting.when_receipts_added() returns trigger language plpgsql as $$
   begin
     perform reporting.note_receipts(array(select id from added));
     return null;
   end $$`,
  `create trigger receipt_is_reported after insert on contracting.receipt referencing new table as added
     for each statement execute function reporting.when_receipts_added()`,
];
