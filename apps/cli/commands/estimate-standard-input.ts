import { estimateCase, type EstimateFailure } from '@musubi/contracting/pricing';
import { text } from 'node:stream/consumers';
import { writeJsonLine } from '../json-output.js';
import { readCases } from './estimate-cases.js';
import { printEstimate } from './print-estimate.js';

interface Options {
  readonly json?: boolean;
  readonly checkTable?: boolean;
}

/** Prices each case of standard input in its order; false if any of them is wrong. */
export async function estimateStandardInput({ json = false, checkTable = false }: Options): Promise<boolean> {
  let sound = true;
  for (const read of readCases(await text(process.stdin))) {
    const estimate = read.ok ? estimateCase(read.value, { checkTable }) : read;
    sound &&= estimate.ok;
    const printed = estimate.ok ? estimate.value : { error: toFailure(estimate.error) };
    if (json) await writeJsonLine(printed);
    else printEstimate(printed);
  }
  return sound;
}

/** The case that shows what is wrong with a table goes along as it is, so that it can be tried. */
function toFailure({ code, message, path = '', params }: EstimateFailure): EstimateFailure {
  const shown = params?.['case'];
  return { code, message, path, ...(shown === undefined ? {} : { params: { case: shown } }) };
}
