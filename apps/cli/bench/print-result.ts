import { printTable } from '../print-table.js';
import type { BenchResult } from './result.js';
import type { Spread } from './summary.js';

/** A table for people. */
export function printResult(result: BenchResult): void {
  const { request, queue, prepare, apply } = result.steps;
  const row = (name: string, spread: Spread, share = ''): string[] =>
    [name, ...[spread.p50_ms, spread.p95_ms, spread.max_ms].map((milliseconds) => milliseconds.toFixed(1)), share];
  const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;
  const pace = result.rate === 'burst' ? 'at once' : `at ${result.rate} a second`;
  process.stdout.write(`${result.needs} needs ${pace}, ${result.seeds} seeds, queue on ${result.queue}, ${result.cpus} CPUs: ${result.matches} matches\n\n`);
  printTable([
    ['milliseconds', 'p50', 'p95', 'max', 'share'],
    row('request sent → matches stored', result, '100 %'),
    row('  request → event written', request, percent(request.share)),
    row('  → commit, relay, queue', queue, percent(queue.share)),
    row('  → matches found', prepare, percent(prepare.share)),
    row('  → matches stored', apply, percent(apply.share)),
    row('of the first needs after the start', result.after_start),
    row('request → answer 201', result.answered),
    row('the matcher alone', result.matcher),
    row('Meilisearch alone', result.meilisearch),
    row('PostgreSQL full text alone', result.full_text),
    row('new seed → matchable', result.new_seed),
  ]);
  process.stdout.write(`
${result.needs_per_second} needs a second from request to matches, ${result.matcher.needs_per_second} by the matcher alone; put off ${result.putOff} times
candidates hold ${(result.coverage50 * 100).toFixed(1)} % of BM25's first 50
worker: at most ${result.worker_peak_mb} MB
built in ${result.build_seconds.both} s: people's index after ${result.build_seconds.people} s, matching with what is learnt after ${result.build_seconds.match} s
`);
}
