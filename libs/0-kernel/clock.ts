/** Where time comes from. Rules take the instant or a `Clock`; only the composition root takes the system's. */
export interface Clock {
  now(): Date;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still at `instant`; each call returns its own copy, so no caller can move it. */
export function fixedClock(instant: Date): Clock {
  const milliseconds = instant.getTime();
  return { now: () => new Date(milliseconds) };
}
