import { Injectable } from '@nestjs/common';
import type { WaitingEntry, WaitingQuestion } from '../domain/waiting-entry.js';
import { WaitingReader } from '../infrastructure/waiting-reader.js';
import { type DeskLine, ListInbox } from './list-inbox.js';

/** What waits for a liaison, next first. */
@Injectable()
export class ListWaiting {
  constructor(
    private readonly waiting: WaitingReader,
    private readonly inbox: ListInbox,
  ) {}

  /** One line more than the limit when there are more. */
  async run(question: WaitingQuestion): Promise<DeskLine<WaitingEntry>[]> {
    return this.inbox.lines(await this.waiting.page(question));
  }
}
