import { Controller } from '@nestjs/common';
import { Caller } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { ValidQuery } from '@musubi/platform/http/valid';
import { ListDirectory } from '../application/list-directory.js';
import {
  type DepartmentsAnswer, departmentsAnswer, type DepartmentsQuery, departmentsQuery, type IntermediariesAnswer, intermediariesAnswer, toDepartments,
  toIntermediaries, toUniversities,
  type UniversitiesAnswer, universitiesAnswer,
} from './directory.dto.js';

@Tag('directory')
@Controller()
export class DirectoryController {
  constructor(private readonly directory: ListDirectory) {}

  @Endpoint({
    method: 'GET', path: 'organisations/universities', summary: 'Universities and colleges', access: 'anyone', unit: 'none',
    answer: [200, universitiesAnswer],
  })
  async universities(): Promise<UniversitiesAnswer> {
    return toUniversities(await this.directory.universities());
  }

  @Endpoint({ method: 'GET', path: 'organisations/intermediaries', summary: 'Banks, chambers and cities that a company can give a mandate', access: ['company_admin'], answer: [200, intermediariesAnswer] })
  async intermediaries(): Promise<IntermediariesAnswer> {
    return toIntermediaries(await this.directory.intermediaries());
  }

  @Endpoint({
    method: 'GET', path: 'departments', summary: 'Departments of a university (id or code; the own one when absent)',
    access: 'member', query: departmentsQuery, answer: [200, departmentsAnswer],
  })
  async departments(@Caller() caller: Principal, @ValidQuery() query: DepartmentsQuery): Promise<DepartmentsAnswer> {
    return toDepartments(unwrap(await this.directory.departments(query.university ?? caller.tenantId)));
  }
}
