import { yen } from '@musubi/kernel';
import { Caller } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { ValidBody } from '@musubi/platform/http/valid';
import { Controller } from '@nestjs/common';
import { ShowEstimateRange } from '../../application/estimates/show-estimate-range.js';
import type { RangeEnd } from '../../domain/estimates/estimate-range.js';
import { ruleBasisSentence } from '../../domain/rule-basis.js';
import { type EstimateRangeAnswer, estimateRangeAnswer, type EstimateRangeBody, estimateRangeBody } from './estimate-range.dto.js';

/** What a budget comes to, before anybody was asked. */
@Tag('contracting')
@Controller()
export class EstimateRangeController {
  constructor(private readonly range: ShowEstimateRange) {}

  @Endpoint({
    method: 'POST', path: 'estimate-range', summary: 'What the company’s budget would come to at universities, by their overhead rules; saves nothing',
    access: ['company'], body: estimateRangeBody, answer: [200, estimateRangeAnswer], unit: 'none',
  })
  async show(@ValidBody() { contractType, months, budget, universities }: EstimateRangeBody, @Caller() actor: Principal): Promise<EstimateRangeAnswer> {
    const [min, max] = [budget.min, budget.max].map((amount) => (amount === null ? null : yen(amount)));
    const shown = unwrap(await this.range.run({ actor, contractType, months, budget: { min: min ?? null, max: max ?? null }, universityIds: universities }));
    return {
      assumed: { startDate: shown.startDate, endDate: shown.endDate, sme: shown.sme, prefecture: shown.prefecture },
      items: shown.ranges.map(({ university, low, high }) => ({ university: { id: university.id, name: university.name }, low: toEnd(low), high: toEnd(high) })),
    };
  }
}

function toEnd(end: RangeEnd | null): EstimateRangeAnswer['items'][number]['low'] {
  if (!end) return null;
  const { direct, overhead, tax, total, rule } = end;
  return { direct, overhead, tax, total, rateBp: rule.rateBp, basis: ruleBasisSentence(rule) };
}
