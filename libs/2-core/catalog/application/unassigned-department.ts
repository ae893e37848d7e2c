import { IdentityFacade } from '@musubi/identity';
import { unwrap } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';

const code = 'UNASSIGNED';

/** Holds imported seeds that name no department until a person assigns them; having no liaison, it leads to headquarters. */
@Injectable()
export class UnassignedDepartment {
  constructor(private readonly identity: IdentityFacade) {}

  /** Its id in a university; made when it is first needed. */
  async of(tenantId: string): Promise<string> {
    const found = await this.identity.departmentByCode(tenantId, code);
    return (found ?? unwrap(await this.identity.registerDepartment({ tenantId, code, name: '部局未設定', nameEn: 'Not assigned' }))).id;
  }
}
