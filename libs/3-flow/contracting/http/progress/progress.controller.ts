import { type Clock, plainDate, type PlainDate, todayInTokyo } from '@musubi/kernel';
import { Caller } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { PathId, ValidBody } from '@musubi/platform/http/valid';
import { Controller, Inject } from '@nestjs/common';
import { CLOCK } from '../../application/clock.js';
import { ReportStageGate } from '../../application/progress/report-stage-gate.js';
import { SetStageGate } from '../../application/progress/set-stage-gate.js';
import { ShowStageGates } from '../../application/progress/show-stage-gates.js';
import { KeepReminderDays } from '../../application/reminders/keep-reminder-days.js';
import { gateStanding, recognisedAmount } from '../../domain/progress/gate-standing.js';
import type { StageGate } from '../../domain/progress/stage-gate.js';
import {
  type ReminderDaysAnswer, reminderDaysAnswer, type ReminderDaysBody, reminderDaysBody, type ReportStageGateBody, reportStageGateBody, type SetStageGateBody, setStageGateBody,
  type StageGateAnswer, stageGateAnswer, type StageGateList, stageGateList,
} from './progress.dto.js';

const university = ['liaison', 'researcher', 'admin', 'contract_officer'];
const readers = ['company', 'auditor', ...university];

/** Stage gates with results told to the company, and the days on which what is due is reminded of. */
@Tag('contracting')
@Controller()
export class ProgressController {
  constructor(
    private readonly showGates: ShowStageGates,
    private readonly setGate: SetStageGate,
    private readonly reportGate: ReportStageGate,
    private readonly reminders: KeepReminderDays,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Endpoint({ method: 'GET', path: 'contracts/:id/stage-gates', summary: 'The stage gates of a contract with what was reported', access: readers, answer: [200, stageGateList] })
  async list(@PathId() contractId: string, @Caller() actor: Principal): Promise<StageGateList> {
    const { gates, today } = unwrap(await this.showGates.run({ contractId, actor }));
    const { linked, recognised } = recognisedAmount(gates);
    return { items: gates.map((gate) => toStageGateAnswer(gate, today)), linked, recognised, nextCursor: null };
  }

  @Endpoint({ method: 'POST', path: 'contracts/:id/stage-gates', summary: 'Sets a stage gate; with an instalment, that is owed once it is passed', access: university, body: setStageGateBody, answer: [201, stageGateAnswer] })
  async set(@PathId() contractId: string, @ValidBody() body: SetStageGateBody, @Caller() actor: Principal): Promise<StageGateAnswer> {
    const { name, dueDate, firstReviewDate, instalmentId } = body;
    const gate = await this.setGate.run({ contractId, actor, name, dueDate: plainDate(dueDate), firstReviewDate: firstReviewDate === null ? null : plainDate(firstReviewDate), instalmentId });
    return toStageGateAnswer(unwrap(gate), todayInTokyo(this.clock));
  }

  @Endpoint({ method: 'POST', path: 'stage-gates/:id/reports', summary: 'Reports the result of a review to the company', access: university, body: reportStageGateBody, answer: [201, stageGateAnswer] })
  async report(@PathId() gateId: string, @ValidBody() body: ReportStageGateBody, @Caller() actor: Principal): Promise<StageGateAnswer> {
    const { outcome, light, summary, nextReviewDate } = body;
    const gate = await this.reportGate.run({ gateId, actor, outcome, light, summary, nextReviewDate: nextReviewDate === null ? null : plainDate(nextReviewDate) });
    return toStageGateAnswer(unwrap(gate), todayInTokyo(this.clock));
  }

  @Endpoint({ method: 'GET', path: 'reminder-days', summary: 'On which days before and after a due date the university reminds', access: ['auditor', ...university], answer: [200, reminderDaysAnswer] })
  async days(@Caller() { tenantId }: Principal): Promise<ReminderDaysAnswer> {
    return toReminderDays(await this.reminders.show(tenantId));
  }

  @Endpoint({ method: 'PUT', path: 'reminder-days', summary: 'Sets those days', access: ['admin'], body: reminderDaysBody, answer: [200, reminderDaysAnswer] })
  async setDays(@ValidBody() { before, after }: ReminderDaysBody, @Caller() actor: Principal): Promise<ReminderDaysAnswer> {
    return toReminderDays(unwrap(await this.reminders.set(actor, { before, after })));
  }
}

function toReminderDays({ before, after }: { readonly before: readonly number[]; readonly after: readonly number[] }): ReminderDaysAnswer {
  return { before: [...before], after: [...after] };
}

function toStageGateAnswer(gate: StageGate, today: PlainDate): StageGateAnswer {
  const { id, contractId, name, dueDate, instalmentId, amount, reports } = gate;
  const { state, light, nextReviewDate } = gateStanding(gate, today);
  return {
    id, contractId, name, dueDate, instalmentId, amount, state, light, nextReviewDate,
    reports: reports.map((report) => ({
      id: report.id, reportedOn: report.reportedOn, outcome: report.outcome, light: report.light, summary: report.summary, nextReviewDate: report.nextReviewDate,
    })),
  };
}
