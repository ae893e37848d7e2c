import { factBookFigures, factBookYears } from '../history/fact-book-figures.js';
import { goalSeries, incomeSaidElsewhere } from '../history/goals.js';
import type { Doors } from './doors.js';

const planned = { source: '第3期の中期計画', knownFrom: '2018-04-01' };
const revision = { source: '第3期の中期計画（改定）', knownFrom: '2019-10-01' };

/** Goals with their plans and revisions, and what reports state of them and of the fact book; within the tenant's unit of work. */
export async function stateGoals({ reporting }: Doors, tenantId: string): Promise<void> {
  for (const { kpi, plans, revised, actuals, remark } of goalSeries) {
    const because = remark === undefined ? '' : `（${remark}）`;
    for (const [fiscalYear, value] of entries(plans)) await reporting.setGoal({ tenantId, kpi, fiscalYear, value, ...planned, source: planned.source + because });
    for (const [fiscalYear, value] of entries(revised)) await reporting.setGoal({ tenantId, kpi, fiscalYear, value, ...revision });
    for (const [fiscalYear, value] of entries(actuals)) {
      await reporting.stateFigure({ tenantId, subject: kpi, fiscalYear, value, source: '実績報告書', knownFrom: `${fiscalYear + 1}-06-30` });
    }
  }
  await reporting.stateFigure({ tenantId, subject: 'private_joint_research_income', ...incomeSaidElsewhere, knownFrom: '2021-06-30' });
  for (const [subject, values] of Object.entries(factBookFigures)) {
    for (const [index, fiscalYear] of factBookYears.entries()) {
      const value = values[index] ?? null;
      if (value !== null) await reporting.stateFigure({ tenantId, subject, fiscalYear, value, source: '大学ファクトブック', knownFrom: `${fiscalYear + 1}-12-01` });
    }
  }
}

function entries(years: Readonly<Record<number, number>> = {}): [fiscalYear: number, value: number][] {
  return Object.entries(years).map(([year, value]) => [Number(year), value]);
}
