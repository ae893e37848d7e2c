import { z } from 'zod';

/** Whole yen. */
export const yenField = z.int();

export const priceFields = {
  direct: yenField, researcherFee: yenField, overhead: yenField, strategicFee: yenField,
  subtotal: yenField, tax: yenField, total: yenField, roundingDifference: yenField,
};
