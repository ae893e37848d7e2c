import { ContractingModule } from '@musubi/contracting';
import { systemClock } from '@musubi/kernel';
import { Abilities } from '@musubi/platform/http/abilities';
import { Module } from '@nestjs/common';
import { CLOCK } from './application/clock.js';
import { ListIncomeEntries } from './application/list-income-entries.js';
import { ReportIncome } from './application/report-income.js';
import { SetPlan } from './application/set-plan.js';
import { IncomeEntriesController } from './http/income-entries.controller.js';
import { IncomeController } from './http/income.controller.js';
import { IncomePlanRepository } from './infrastructure/income-plan.repository.js';
import { IncomeReader } from './infrastructure/income-reader.js';
import { IncomeEntriesReader } from './infrastructure/income-entries-reader.js';
import { ReportingFacade } from './public/reporting-facade.js';
import { reportingPrivileges } from './public/privileges.js';

@Module({
  imports: [ContractingModule],
  controllers: [IncomeController, IncomeEntriesController],
  providers: [
    { provide: CLOCK, useValue: systemClock }, IncomeReader, IncomeEntriesReader, IncomePlanRepository, ReportIncome, ListIncomeEntries, SetPlan, ReportingFacade,
  ],
  exports: [ReportingFacade],
})
export class ReportingModule {
  constructor(abilities: Abilities) {
    abilities.add(reportingPrivileges);
  }
}
