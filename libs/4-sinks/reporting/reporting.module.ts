import { ContractingModule } from '@musubi/contracting';
import { systemClock } from '@musubi/kernel';
import { Abilities } from '@musubi/platform/http/abilities';
import { Module } from '@nestjs/common';
import { BreakDownIncome } from './application/break-down-income.js';
import { CLOCK } from './application/clock.js';
import { ListOpenContracts } from './application/forecast/list-open-contracts.js';
import { ReportForecast } from './application/forecast/report-forecast.js';
import { ReportFactBook } from './application/fact-book/report-fact-book.js';
import { ListFigureContracts } from './application/figures/list-figure-contracts.js';
import { ReportKpis } from './application/kpi/report-kpis.js';
import { StateFigures } from './application/kpi/state-figures.js';
import { ListIncomeEntries } from './application/list-income-entries.js';
import { ReportIncome } from './application/report-income.js';
import { SetPlan } from './application/set-plan.js';
import { BreakdownController } from './http/breakdown.controller.js';
import { FigureContractsController } from './http/figures/figure-contracts.controller.js';
import { FactBookController } from './http/fact-book/fact-book.controller.js';
import { ForecastController } from './http/forecast/forecast.controller.js';
import { KpisController } from './http/kpi/kpis.controller.js';
import { IncomeEntriesController } from './http/income-entries.controller.js';
import { IncomeController } from './http/income.controller.js';
import { GoalSheetsController } from './http/sheets/goal-sheets.controller.js';
import { IncomeSheetsController } from './http/sheets/income-sheets.controller.js';
import { SheetFile } from './http/sheets/sheet-file.js';
import { BreakdownReader } from './infrastructure/breakdown-reader.js';
import { FactBookReader } from './infrastructure/fact-book/fact-book-reader.js';
import { ForecastReader } from './infrastructure/forecast/forecast-reader.js';
import { FigureContractsReader } from './infrastructure/figures/figure-contracts-reader.js';
import { FiguresRepository } from './infrastructure/kpi/figures.repository.js';
import { KpiReader } from './infrastructure/kpi/kpi-reader.js';
import { IncomePlanRepository } from './infrastructure/income-plan.repository.js';
import { IncomeReader } from './infrastructure/income-reader.js';
import { IncomeEntriesReader } from './infrastructure/income-entries-reader.js';
import { ReportingFacade } from './public/reporting-facade.js';
import { reportingPrivileges } from './public/privileges.js';

@Module({
  imports: [ContractingModule],
  controllers: [IncomeController, IncomeEntriesController, BreakdownController, KpisController, FactBookController, ForecastController, FigureContractsController, IncomeSheetsController, GoalSheetsController],
  providers: [
    { provide: CLOCK, useValue: systemClock }, IncomeReader, IncomeEntriesReader, BreakdownReader, IncomePlanRepository, ReportIncome, BreakDownIncome, KpiReader, FiguresRepository, FactBookReader, ReportKpis, StateFigures, ReportFactBook, ListIncomeEntries, ForecastReader, ReportForecast, ListOpenContracts, FigureContractsReader, ListFigureContracts, SheetFile, SetPlan, ReportingFacade,
  ],
  exports: [ReportingFacade],
})
export class ReportingModule {
  constructor(abilities: Abilities) {
    abilities.add(reportingPrivileges);
  }
}
