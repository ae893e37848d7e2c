import { IdentityFacade } from '@musubi/identity';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { Bilingual } from '../domain/bilingual.js';
import { GatherFacts } from './gather-facts.js';
import type { Notice } from './notify.js';

export interface ContractNews {
  readonly tenantId: string;
  readonly engagementId: string;
  readonly ownerUserId: string;
  readonly number: string;
}

interface ContractFacts { readonly number: string; readonly need?: Bilingual | undefined }

/** The notices about a contract: to the owner of its case, and where money or signatures moved to the administrators. */
@Injectable()
export class TellCase {
  constructor(
    private readonly database: Database,
    private readonly gather: GatherFacts,
    private readonly identity: IdentityFacade,
  ) {}

  owner(news: ContractNews, toldAs: (facts: ContractFacts) => Notice['told']): Promise<Notice[]> {
    return this.notices(news, toldAs, () => Promise.resolve([]));
  }

  ownerAndAdmins(news: ContractNews, toldAs: (facts: ContractFacts) => Notice['told']): Promise<Notice[]> {
    return this.notices(news, toldAs, async () => (await this.identity.admins(news.tenantId)).map(({ id }) => id));
  }

  /** To the owner, and to the company. */
  async ownerAndCompany(news: ContractNews & { readonly companyId: string }, toldAs: (facts: ContractFacts, reader: 'university' | 'company') => Notice['told']): Promise<Notice[]> {
    const own = await this.owner(news, (facts) => toldAs(facts, 'university'));
    return [...own, ...await this.company(news, (facts) => toldAs(facts, 'company'))];
  }

  /** To the users of the company, who read of it in their own organisation. */
  async company(news: ContractNews & { readonly companyId: string }, toldAs: (facts: ContractFacts) => Notice['told']): Promise<Notice[]> {
    const { companyId: tenantId, engagementId, number } = news;
    const users = await this.database.inTenant({ tenantId }, () => this.identity.peopleWithRole(tenantId, 'company'));
    const need = await this.database.inTenant({ tenantId }, () => this.gather.needTitleOfCase(engagementId));
    return users.map(({ id }) => ({ tenantId, userId: id, told: toldAs({ number, need }), link: `/engagements/${engagementId}` }));
  }

  private async notices(news: ContractNews, toldAs: (facts: ContractFacts) => Notice['told'], others: () => Promise<string[]>): Promise<Notice[]> {
    const { tenantId, engagementId, ownerUserId, number } = news;
    const readers = await this.database.inTenant({ tenantId }, async () => [...new Set([ownerUserId, ...await others()])]);
    const notices: Notice[] = [];
    for (const userId of readers) {
      // As the person: the title of a need that is shown to named persons only is not for every administrator.
      const need = await this.database.inTenant({ tenantId, userId }, () => this.gather.needTitleOfCase(engagementId));
      notices.push({ tenantId, userId, told: toldAs({ number, need }), link: `/engagements/${engagementId}` });
    }
    return notices;
  }
}
