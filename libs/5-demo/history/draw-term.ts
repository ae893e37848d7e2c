import { addDays, fiscalYearRange, plainDate } from '@musubi/kernel';
import type { Term } from './planned-contract.js';
import type { Random } from './random.js';

const startDays = ['04-01', '04-01', '04-01', '05-01', '06-01', '07-01', '09-01', '10-01'];

/** A contract beginning in a fiscal year and running to the end of the last of `length` years, none after `latest`. */
export function drawTerm(random: Random, fiscalYear: number, length: number, latest: number): Term {
  const startDate = plainDate(`${fiscalYear}-${random.pick(startDays)}`);
  const last = Math.min(fiscalYear + length - 1, latest);
  return {
    signingDate: addDays(startDate, -random.integer(3, 40)),
    startDate,
    endDate: fiscalYearRange(last).to,
    years: Array.from({ length: last - fiscalYear + 1 }, (_, index) => fiscalYear + index),
  };
}
