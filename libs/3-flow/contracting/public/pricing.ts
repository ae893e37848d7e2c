// The pure rules of a price alone, for who starts often and needs nothing of the running system: no framework is loaded.
export type { DomainError as EstimateFailure } from '@musubi/kernel';
export { estimateCase, type Estimate } from '../application/estimate-case.js';
