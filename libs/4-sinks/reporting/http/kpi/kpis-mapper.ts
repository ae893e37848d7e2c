import { kpiKeys, kpiTree, type KpiUnit } from '../../domain/kpi/kpi-tree.js';
import { attainmentOf, type KpiYear } from '../../domain/kpi/kpi-year.js';
import type { KpisAnswer } from './kpis.dto.js';

export function toKpisAnswer(years: readonly KpiYear[]): KpisAnswer {
  return {
    kpis: kpiKeys.map((key) => {
      const { unit, ...rest } = kpiTree[key];
      return {
        key, unit: unit as KpiUnit, serves: 'serves' in rest ? rest.serves : null,
        years: years.filter(({ kpi }) => kpi === key).map(({ fiscalYear, plans, figures }) => ({
          fiscalYear,
          plans: plans.map(({ value, validFrom, source }) => ({ value, validFrom, source })),
          figures: figures.map(({ value, source, recordedOn }) => ({ value, source, recordedOn })),
          attainment: attainmentOf(plans[0]?.value, figures[0]?.value) ?? null,
        })),
      };
    }),
  };
}
