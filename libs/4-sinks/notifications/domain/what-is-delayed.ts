/** The parts of the platform's health that a reader would notice. */
export interface HealthFacts {
  readonly status: 'ready' | 'degraded' | 'down';
  readonly parts: { readonly queue: 'up' | 'down'; readonly search: 'up' | 'down'; readonly mail: 'up' | 'down' };
  readonly backlog: { readonly oldestSeconds: number } | null;
}

export interface Status {
  readonly status: HealthFacts['status'];
  readonly delayed: { readonly matching: boolean; readonly mail: boolean; readonly search: boolean };
  /** Age of the oldest unsettled event, whole seconds. */
  readonly oldestSeconds: number;
}

/** Younger work is on its way, not delayed. */
const lateSeconds = 60;

/** What the page's banner says. Waiting mails alone do not mean that matching waits. */
export function whatIsDelayed({ status, parts, backlog }: HealthFacts): Status {
  const oldestSeconds = Math.max(0, Math.floor(backlog?.oldestSeconds ?? 0));
  const late = oldestSeconds > lateSeconds;
  return {
    status: status === 'ready' && late ? 'degraded' : status,
    delayed: {
      matching: backlog === null || parts.queue === 'down' || parts.search === 'down' || (late && parts.mail === 'up'),
      mail: parts.mail === 'down' || parts.queue === 'down',
      search: parts.search === 'down',
    },
    oldestSeconds,
  };
}
