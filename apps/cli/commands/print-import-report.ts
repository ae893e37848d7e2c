import type { ImportReport } from '@musubi/catalog';
import { writeJsonLine } from '../json-output.js';

const mostShown = 100;

/** One line of JSON on standard output, or lines for people: each bad row with its line and field. */
export async function printReport(report: ImportReport, file: string, json: boolean): Promise<void> {
  if (json) {
    await writeJsonLine(report);
    return;
  }
  if (report.ok) {
    process.stdout.write(`${report.added} added, ${report.changed} changed, ${report.unchanged} unchanged\n`);
    return;
  }
  for (const { line, externalId, field, message } of report.problems.slice(0, mostShown)) {
    const about = [field, externalId === null ? '' : `(${externalId})`].filter((part) => part !== '').join(' ');
    process.stderr.write(`${file}:${line}${about === '' ? '' : ` ${about}`}: ${message}\n`);
  }
  if (report.problems.length > mostShown) process.stderr.write(`… and ${report.problems.length - mostShown} more\n`);
  process.stderr.write('Nothing was imported.\n');
}
