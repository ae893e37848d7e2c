import { Caller } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { ValidQuery } from '@musubi/platform/http/valid';
import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { ListOpenContracts } from '../../application/forecast/list-open-contracts.js';
import { ReportForecast, type ReportedForecast } from '../../application/forecast/report-forecast.js';
import { openStages } from '../../domain/forecast/stage-probability.js';
import { asOfField, scopeField, yenField } from '../entries.dto.js';

const forecastQuery = z.object({ asOf: asOfField, scope: scopeField });
/** Four of five outcomes lie between `low` and `high`. */
const band = z.object({ fiscalYear: z.int(), low: yenField, middle: yenField, high: yenField });
const forecastAnswer = z.object({
  asOf: z.string(), fiscalYear: z.int(),
  /** What was planned by then: for the year, and for the furthest year after it that has a plan. */
  plan: yenField.nullable(), goal: z.object({ fiscalYear: z.int(), amount: yenField }).nullable(),
  /** Where there is no forecast: the year that a forecast could be told after. */
  lastYearWithIncome: z.int().nullable(),
  forecast: z.object({
    thisYear: band, horizon: band.nullable(), pastYears: z.int(),
    /** What the middle is made of, as means. */
    parts: z.object({ received: yenField, due: yenField, open: yenField, later: yenField }),
    /** `probabilityBp`: that a contract in the stage is signed, from so many that were and were not, drawn towards a belief. */
    stages: z.array(z.object({ stage: z.enum(openStages), probabilityBp: z.int(), signed: z.int(), withdrawn: z.int() })),
  }).nullable(),
});

const openAnswer = z.object({
  items: z.array(z.object({ contractId: z.string(), number: z.string(), title: z.string(), company: z.string(), stage: z.enum(openStages), amount: yenField })),
});

type ForecastAnswer = z.infer<typeof forecastAnswer>;

/** The income still to come, as a band. */
@Tag('reporting')
@Controller()
export class ForecastController {
  constructor(
    private readonly report: ReportForecast,
    private readonly contracts: ListOpenContracts,
  ) {}

  @Endpoint({
    method: 'GET', path: 'reports/forecast', summary: 'A band for this fiscal year\'s income and for the goal\'s year, told from what was known on any day',
    access: ['admin', 'contract_officer', 'auditor'], query: forecastQuery, answer: [200, forecastAnswer],
  })
  async show(@ValidQuery() query: z.infer<typeof forecastQuery>, @Caller() { tenantId }: Principal): Promise<ForecastAnswer> {
    return toAnswer(await this.report.run({ tenantId, ...query }));
  }

  @Endpoint({
    method: 'GET', path: 'reports/forecast/contracts', summary: 'The contracts not signed yet that a forecast counts, the greatest first',
    access: ['admin', 'contract_officer', 'auditor'], query: forecastQuery, answer: [200, openAnswer],
  })
  async open(@ValidQuery() query: z.infer<typeof forecastQuery>, @Caller() { tenantId }: Principal): Promise<z.infer<typeof openAnswer>> {
    return { items: await this.contracts.run({ tenantId, ...query }) };
  }
}

function toAnswer({ forecast, ...asked }: ReportedForecast): ForecastAnswer {
  if (forecast === null) return { ...asked, forecast: null };
  const { thisYear, horizon, pastYears, parts, stages } = forecast;
  return {
    ...asked,
    forecast: {
      thisYear: { ...thisYear }, horizon: horizon && { ...horizon }, pastYears, parts: { ...parts },
      stages: stages.map(({ stage, probability, signed, withdrawn }) => ({ stage, probabilityBp: Math.round(probability * 10_000), signed, withdrawn })),
    },
  };
}
