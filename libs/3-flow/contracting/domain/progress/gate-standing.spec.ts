import { plainDate, yen, type PlainDate } from '@musubi/kernel';
import { gateStanding, recognisedAmount } from './gate-standing.js';
import type { GateReport } from './stage-gate.js';

const gate = { dueDate: plainDate('2026-09-30'), firstReviewDate: plainDate('2026-06-30') };
const report = (outcome: GateReport['outcome'], light: GateReport['light'], nextReviewDate: string | null = null): GateReport => ({
  id: 'r', reportedOn: plainDate('2026-06-30'), outcome, light, summary: 'x', nextReviewDate: nextReviewDate as PlainDate | null, reportedAt: '', reportedBy: null,
});

test.each([
  ['before its first review', [], '2026-06-30', 'open', 'green'],
  ['when a review is overdue', [], '2026-07-01', 'open', 'yellow'],
  ['as the last report says', [report('progress', 'yellow', '2026-08-01')], '2026-07-31', 'open', 'yellow'],
  ['not better than the last report says', [report('progress', 'red', '2026-08-01')], '2026-08-02', 'open', 'red'],
  ['after a report without a further review', [report('progress', 'green')], '2026-09-30', 'open', 'green'],
  ['when it is due and nobody has decided', [report('progress', 'green')], '2026-10-01', 'open', 'red'],
  ['passed, whatever the day', [report('passed', 'yellow')], '2027-10-01', 'passed', 'green'],
  ['failed', [report('failed', 'green')], '2026-07-01', 'failed', 'red'],
])('a gate %s', (_, reports, today, state, light) => {
  expect(gateStanding({ ...gate, reports }, plainDate(today))).toMatchObject({ state, light });
});

test('what is linked to results is recognised as gates pass', () => {
  const gates = [{ amount: yen(300), reports: [report('passed', 'green')] }, { amount: yen(500), reports: [] }, { amount: yen(200), reports: [report('failed', 'red')] }];
  expect(recognisedAmount(gates)).toEqual({ linked: 1_000, recognised: 300 });
  expect(recognisedAmount([])).toEqual({ linked: 0, recognised: 0 });
});
