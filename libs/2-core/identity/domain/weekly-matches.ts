/**
 * How many new matches a liaison is given in one week (Monday to Sunday in Tokyo) where neither the university nor the
 * person says otherwise: four on each working day, which is what somebody reads carefully beside other work.
 */
export const defaultWeeklyMatches = 20;

/** At least one: with none a match would wait for ever, and its company with it. */
export const fewestWeeklyMatches = 1;

export const mostWeeklyMatches = 500;
