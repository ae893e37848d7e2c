import { type Clock, fiscalYearOf, type PlainDate, plainDate, todayInTokyo } from '@musubi/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { type Forecast, forecastIncome } from '../../domain/forecast/forecast-income.js';
import type { Scope } from '../../domain/measure.js';
import { type ForecastPlans, ForecastReader } from '../../infrastructure/forecast/forecast-reader.js';
import { CLOCK } from '../clock.js';

interface ReportForecastQuery {
  readonly tenantId: string;
  readonly scope: Scope;
  /** `YYYY-MM-DD`: told from what was known by the end of that day; absent: today. */
  readonly asOf?: string | undefined;
}

export interface ReportedForecast {
  readonly asOf: PlainDate;
  readonly fiscalYear: number;
  readonly plan: number | null;
  readonly goal: ForecastPlans['goal'];
  /** null: the year before had no income to tell from. */
  readonly forecast: Forecast | null;
  /** The last year before that had income. */
  readonly lastYearWithIncome: number | null;
}

/** Where no plan reaches beyond the year: the long-term goals are of FY2030 (domain facts, §4). */
const usualGoalYear = 2030;

/** The income of the fiscal year that a day is in, and of the goal's year, as bands. */
@Injectable()
export class ReportForecast {
  constructor(
    private readonly reader: ForecastReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run({ tenantId, scope, asOf: asked }: ReportForecastQuery): Promise<ReportedForecast> {
    const asOf = asked === undefined ? todayInTokyo(this.clock) : plainDate(asked);
    const fiscalYear = fiscalYearOf(asOf);
    const { plan, goal, ...facts } = await this.reader.facts({ tenantId, scope, fiscalYear, asOf });
    return {
      asOf, fiscalYear, plan, goal, forecast: forecastIncome({ ...facts, horizon: goal?.fiscalYear ?? usualGoalYear }),
      lastYearWithIncome: facts.past.findLast(({ received }) => received > 0)?.fiscalYear ?? null,
    };
  }
}
