/** What the driver saw of one need; instants in milliseconds since the epoch, all by this machine's clock. */
export interface Post {
  readonly needId: string;
  readonly sentAt: number;
  readonly answeredAt: number;
}

/** A step of the matcher, as the worker wrote it down. */
export interface Reached {
  readonly eventId: string;
  readonly milestone: 'consumer.received' | 'consumer.prepared' | 'consumer.committed';
  readonly at: number;
  /** The most memory that the worker has had so far. */
  readonly peakKilobytes: number;
}

/** Where the event of a need is in the outbox. */
export interface Written {
  readonly needId: string;
  readonly eventId: string;
  readonly at: number;
}

/** Milliseconds of each step; request, queue, prepare and apply add up to total. */
export interface Steps {
  readonly sentAt: number;
  /** Request sent until its event is written. */
  readonly request: number;
  /** Until the matcher has it: commit, relay and queue. */
  readonly queue: number;
  readonly prepare: number;
  /** Until the matches are committed. */
  readonly apply: number;
  readonly total: number;
  /** Request sent until the answer 201; matching goes on meanwhile. */
  readonly answered: number;
  /** How often the matcher put the need off. */
  readonly putOff: number;
}

/** Needs matched in a second, from the first request to the last commit: the throughput, where they came all at once. */
export function perSecond(posts: readonly Post[], steps: readonly Steps[]): number {
  const first = Math.min(...posts.map(({ sentAt }) => sentAt));
  const last = Math.max(...steps.map(({ sentAt, total }) => sentAt + total));
  return (steps.length * 1_000) / Math.max(1, last - first);
}

/** Puts together what driver, database and worker saw. Needs that were not matched are left out. */
export function stepsOf(posts: readonly Post[], written: readonly Written[], reached: readonly Reached[]): Steps[] {
  const events = new Map(written.map((event) => [event.needId, event]));
  const milestones = new Map<string, Reached[]>();
  for (const step of reached) milestones.set(step.eventId, [...(milestones.get(step.eventId) ?? []), step]);
  return posts.flatMap((post) => {
    const event = events.get(post.needId);
    const steps = event && milestones.get(event.eventId);
    return event && steps ? stepsOfOne(post, event, steps) ?? [] : [];
  });
}

function stepsOfOne({ sentAt, answeredAt }: Post, event: Written, reached: readonly Reached[]): Steps | undefined {
  const of = (milestone: Reached['milestone']): number[] => reached.filter((step) => step.milestone === milestone).map(({ at }) => at);
  const [received, prepared, committed] = [of('consumer.received'), of('consumer.prepared'), of('consumer.committed')];
  const [first, last, end] = [received[0], prepared.at(-1), committed[0]];
  if (first === undefined || last === undefined || end === undefined) return undefined;
  return {
    sentAt, request: event.at - sentAt, queue: first - event.at, prepare: last - first, apply: end - last, total: end - sentAt,
    answered: answeredAt - sentAt, putOff: received.length - 1,
  };
}
