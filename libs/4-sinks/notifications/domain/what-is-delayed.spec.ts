import { type HealthFacts, whatIsDelayed } from './what-is-delayed.js';

const well: HealthFacts = { status: 'ready', parts: { queue: 'up', search: 'up', mail: 'up' }, backlog: { oldestSeconds: 0.4 } };
const nothing = { matching: false, mail: false, search: false };

test('nothing is delayed while everything answers', () => {
  expect(whatIsDelayed(well)).toEqual({ status: 'ready', delayed: nothing, oldestSeconds: 0 });
});

test.each([
  ['mail down', { mail: 'down' }, { ...nothing, mail: true }],
  ['search down', { search: 'down' }, { ...nothing, matching: true, search: true }],
  ['queue down', { queue: 'down' }, { ...nothing, matching: true, mail: true }],
] as const)('%s', (_case, parts, delayed) => {
  expect(whatIsDelayed({ ...well, status: 'degraded', parts: { ...well.parts, ...parts } })).toEqual({ status: 'degraded', delayed, oldestSeconds: 0 });
});

test('work older than a minute is late although every part answers', () => {
  expect(whatIsDelayed({ ...well, backlog: { oldestSeconds: 61.9 } }))
    .toEqual({ status: 'degraded', delayed: { ...nothing, matching: true }, oldestSeconds: 61 });
});

test('old mails that wait for their server do not make matching late', () => {
  const report = { ...well, status: 'degraded', parts: { ...well.parts, mail: 'down' }, backlog: { oldestSeconds: 600 } } as const;
  expect(whatIsDelayed(report).delayed).toEqual({ ...nothing, mail: true });
});

test('without a database everything about matching is unknown, so delayed', () => {
  expect(whatIsDelayed({ ...well, status: 'down', backlog: null })).toMatchObject({ status: 'down', delayed: { matching: true } });
});
