import { newId } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import { FigureRow } from './figure.row.js';
import { KpiPlanRow } from './kpi-plan.row.js';

/** Plans of goals and stated figures; only added. */
@Injectable()
export class FiguresRepository {
  constructor(private readonly database: Database) {}

  /** @returns the row's id */
  async addPlan(plan: Omit<KpiPlanRow, 'id'>): Promise<string> {
    const row: KpiPlanRow = { ...plan, id: newId() };
    await this.database.tx.createQueryBuilder().insert().into(KpiPlanRow).values(row).updateEntity(false).execute();
    return row.id;
  }

  /** @returns the row's id */
  async addFigure(figure: Omit<FigureRow, 'id'>): Promise<string> {
    const row: FigureRow = { ...figure, id: newId() };
    await this.database.tx.createQueryBuilder().insert().into(FigureRow).values(row).updateEntity(false).execute();
    return row.id;
  }
}
