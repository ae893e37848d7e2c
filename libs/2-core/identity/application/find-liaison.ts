import { plainDate } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import { chooseLiaison } from '../domain/choose-liaison.js';
import { Directory } from '../infrastructure/directory.js';
import { LiaisonReader } from '../infrastructure/liaison-reader.js';
import type { LiaisonChoice } from '../public/liaison-choice.js';

/** Finds who owns what comes to departments on a day. */
@Injectable()
export class FindLiaison {
  constructor(
    private readonly directory: Directory,
    private readonly reader: LiaisonReader,
  ) {}

  /** Departments without anybody to choose are absent. Throws RangeError when `onDate` is not `YYYY-MM-DD`. */
  async of(tenantId: string, departmentIds: readonly string[], onDate: string): Promise<ReadonlyMap<string, LiaisonChoice>> {
    const date = plainDate(onDate);
    const departments = await this.directory.departments(departmentIds);
    const duties = await this.reader.duties(tenantId);
    const choices = new Map<string, LiaisonChoice>();
    for (const id of departmentIds) {
      const fieldCodes = departments.get(id)?.fieldCodes ?? [];
      const choice = chooseLiaison(duties, { id, fieldCodes }, date);
      if (choice) choices.set(id, choice);
    }
    return choices;
  }
}
