import type { MigrationInterface, QueryRunner } from 'typeorm';

const today = 'else reporting.today() end as happened_on';
const amendedOn = 'else coalesce((select max(a.amended_on) from contracting.published_amendment a where a.contract_id = c.contract_id), reporting.today()) end as happened_on';

function change(from: string, to: string): string {
  return `do $do$
    declare said text := pg_get_functiondef('reporting.note_contracts(uuid[])'::regprocedure);
    begin
      if position($q$${from}$q$ in said) = 0 then raise exception 'the entries of contracts are written otherwise'; end if;
      execute replace(said, $q$${from}$q$, $q$${to}$q$);
    end $do$`;
}

/** What an amendment brings is counted on its own day; it is recorded, as everything is, on the day it was entered. */
export class ReportingAmendedOn1700000007027 implements MigrationInterface {
  readonly name = 'ReportingAmendedOn1700000007027';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(change(today, amendedOn));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(change(amendedOn, today));
  }
}
