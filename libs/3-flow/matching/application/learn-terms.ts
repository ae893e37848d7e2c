import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';
import { Scheduled, type ScheduledTask } from '@musubi/platform/events/scheduler';
import { analyserVersion } from '../domain/analysis/analyser-version.js';
import { learnTermTable } from '../domain/bilingual/learn-term-table.js';
import { type Lesson, TermTableRepository } from '../infrastructure/term-table.repository.js';

/** Others wait no longer than this for their turn while the table is learnt. */
const sliceMs = 10;

/** A catalogue that has grown by a tenth is learnt again at once, any change once a day. */
const growth = 1.1;
const dayMs = 24 * 60 * 60_000;

/** Learns from the public seeds that are written in both languages how these translate each other. */
@Injectable()
@Scheduled({ name: 'matching.learn-terms', everySeconds: 60 })
export class LearnTerms implements ScheduledTask {
  constructor(
    private readonly database: Database,
    private readonly tables: TermTableRepository,
  ) {}

  /** Learns when there is enough new to learn from. */
  async run(): Promise<void> {
    const [lesson, newest] = await this.database.asSystem(async () =>
      [await this.tables.lesson(analyserVersion), await this.tables.newest(analyserVersion)] as const);
    if (isDue(lesson, newest, Date.now())) await this.learn(lesson);
  }

  private async learn(lesson: Lesson): Promise<void> {
    const documents = await this.database.asSystem(() => this.tables.teachingDocuments(analyserVersion));
    const table = await inSlices(learnTermTable(documents));
    const version = createHash('sha256').update(JSON.stringify([analyserVersion, ...table])).digest('hex').slice(0, 12);
    await this.database.asSystem(() => this.tables.store(version, table, lesson, analyserVersion));
  }
}

function isDue(lesson: Lesson, newest: (Lesson & { readonly learntAt: Date }) | undefined, now: number): boolean {
  if (!newest) return lesson.documents > 0;
  if (newest.name === lesson.name) return false;
  const isOther = lesson.documents > newest.documents * growth || lesson.documents * growth < newest.documents;
  return isOther || now - newest.learntAt.getTime() > dayMs;
}

/** Runs a long calculation in this thread and lets others have their turn between its steps. */
async function inSlices<T>(steps: Generator<void, T>): Promise<T> {
  for (let begun = performance.now(); ;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - begun < sliceMs) continue;
    await setImmediate();
    begun = performance.now();
  }
}
