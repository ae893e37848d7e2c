import type { Clock } from '@musubi/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Assignment } from '../domain/assignment.js';
import { AssignmentRepository } from '../infrastructure/assignment.repository.js';
import { HistoryRepository } from '../infrastructure/history.repository.js';
import { CLOCK } from './clock.js';
import { PublishFacts } from './publish-facts.js';

/** Ends every change of an assignment: state, history, the company's copy, audit and events are one transaction. */
@Injectable()
export class CommitAssignment {
  constructor(
    private readonly assignments: AssignmentRepository,
    private readonly history: HistoryRepository,
    private readonly publish: PublishFacts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(assignment: Assignment): Promise<void> {
    const facts = assignment.takeFacts();
    await this.assignments.save(assignment);
    if (facts.length === 0) return;
    await Promise.all([this.history.add(assignment.current, facts, this.clock.now()), this.publish.run(assignment.current, facts)]);
  }
}
