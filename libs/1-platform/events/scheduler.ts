import { type BeforeApplicationShutdown, Injectable, Logger, SetMetadata } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { newId } from '@musubi/kernel';
import { Database } from '../database/database.js';
import { RequestContext } from '../telemetry/request-context.js';

export interface ScheduledTask {
  run(): Promise<void>;
}

interface Schedule {
  readonly name: string;
  readonly everySeconds: number;
}

const SCHEDULE = 'musubi:schedule';
/** How often a worker looks whether something is due. */
const lookMs = 5_000;

/** Marks a provider whose `run` is to be called every so often, by one worker at a time. */
export function Scheduled(schedule: Schedule): <Target extends new (...parameters: never[]) => ScheduledTask>(target: Target) => void {
  return (target) => { SetMetadata(SCHEDULE, schedule)(target); };
}

/**
 * Runs scheduled tasks. When each ran last stands in PostgreSQL, so that several workers share the
 * work, a restart loses nothing, and an emptied queue does not silence the clock.
 */
@Injectable()
export class Scheduler implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Scheduler');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly database: Database,
    private readonly context: RequestContext,
  ) {}

  async start(): Promise<void> {
    const tasks = this.tasks();
    const look = (): void => {
      this.running = this.runDue(tasks).finally(() => { this.timer = setTimeout(look, lookMs); });
    };
    look();
    await Promise.resolve();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.running;
    clearTimeout(this.timer);
  }

  private tasks(): (Schedule & { task: ScheduledTask })[] {
    return this.discovery.getProviders().flatMap(({ instance, metatype }) => {
      const schedule = (metatype && Reflect.getMetadata(SCHEDULE, metatype)) as Schedule | undefined;
      return schedule ? [{ ...schedule, task: instance as ScheduledTask }] : [];
    });
  }

  private async runDue(tasks: readonly (Schedule & { task: ScheduledTask })[]): Promise<void> {
    for (const { name, everySeconds, task } of tasks) {
      if (this.stopped) return;
      try {
        if (!await this.claim(name, everySeconds)) continue;
        await this.context.runAs({ correlationId: newId() }, () => task.run());
      } catch (error) {
        this.logger.warn({ schedule: name, cause: (error as Error).message }, 'scheduled task failed; it runs again at its next time');
      }
    }
  }

  private async claim(name: string, everySeconds: number): Promise<boolean> {
    const rows = await this.database.asSystem(() => this.database.query(
      `insert into platform.schedule_run as s (name, ran_at) values ($1, now())
       on conflict (name) do update set ran_at = now() where s.ran_at <= now() - make_interval(secs => $2)
       returning name`, [name, everySeconds]));
    return rows.length === 1;
  }
}
