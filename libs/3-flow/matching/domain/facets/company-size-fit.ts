import type { PairRecord } from './match-facets.js';

const ONLY_OTHER_SIZE = -0.3;

/** 1 when the department has worked with companies of this size; 0 without a record. Other sizes alone speak a little against it. */
export function companySizeFit({ companySize, departmentWorkedWith }: PairRecord): number {
  if (companySize === null || departmentWorkedWith === null || departmentWorkedWith.length === 0) return 0;
  return departmentWorkedWith.includes(companySize) ? 1 : ONLY_OTHER_SIZE;
}
