import { Injectable } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';
import { Scheduled, type ScheduledTask } from '@musubi/platform/events/scheduler';
import { analyserVersion } from '../domain/analysis/analyser-version.js';
import { isAnotherCatalogue } from '../domain/semantics/is-fit.js';
import { learnTranslations } from '../infrastructure/learn-in-thread.js';
import { type Lesson, TermTableRepository } from '../infrastructure/term-table.repository.js';

/** Another catalogue is learnt at once, any change once a day. */
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
    const learnt = await learnTranslations(documents);
    await this.database.asSystem(() => this.tables.store(learnt, lesson, analyserVersion));
  }
}

function isDue(lesson: Lesson, newest: (Lesson & { readonly learntAt: Date }) | undefined, now: number): boolean {
  if (!newest) return lesson.documents > 0;
  if (newest.name === lesson.name) return false;
  return isAnotherCatalogue(newest.documents, lesson.documents) || now - newest.learntAt.getTime() > dayMs;
}
