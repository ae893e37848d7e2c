import { type Clock, plainDate, todayInTokyo } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Inject, Injectable } from '@nestjs/common';
import type { KpiKey } from '../../domain/kpi/kpi-tree.js';
import { FiguresRepository } from '../../infrastructure/kpi/figures.repository.js';
import { CLOCK } from '../clock.js';

interface Stated {
  readonly tenantId: string;
  readonly fiscalYear: number;
  /** In the unit of what it is about. */
  readonly value: number;
  readonly source: string;
  /** `YYYY-MM-DD`; absent: today. Only loaders of the past say otherwise, or what a past day knew would change. */
  readonly knownFrom?: string | undefined;
}

/** Writes down a plan of a goal, or a figure that a source states. Nothing is overwritten: a revision is one more. */
@Injectable()
export class StateFigures {
  constructor(
    private readonly figures: FiguresRepository,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns the plan's id */
  async plan({ tenantId, kpi, fiscalYear, value, source, knownFrom }: Stated & { readonly kpi: KpiKey }): Promise<string> {
    const id = await this.figures.addPlan({ tenantId, kpi, fiscalYear, value, source, validFrom: this.dayOf(knownFrom) });
    await this.audit.record({ tenantId, action: 'kpi_plan.set', entity: 'kpi_plan', entityId: id, changes: { kpi, fiscalYear, value } });
    return id;
  }

  /** `subject`: a goal or a cell of the fact book. @returns the figure's id */
  async figure({ tenantId, subject, fiscalYear, value, source, knownFrom }: Stated & { readonly subject: string }): Promise<string> {
    const id = await this.figures.addFigure({ tenantId, subject, fiscalYear, value, source, recordedOn: this.dayOf(knownFrom) });
    await this.audit.record({ tenantId, action: 'figure.stated', entity: 'figure', entityId: id, changes: { subject, fiscalYear, value } });
    return id;
  }

  private dayOf(knownFrom: string | undefined): string {
    return knownFrom === undefined ? todayInTokyo(this.clock) : plainDate(knownFrom);
  }
}
