import { type Clock, todayInTokyo } from '@musubi/kernel';
import { CatalogFacade, type Need } from '@musubi/catalog';
import { Database } from '@musubi/platform/database/database';
import { Inject, Injectable } from '@nestjs/common';
import { expectedValue, measureOf } from '../domain/expected-value.js';
import { type WaitingMatch, WaitingReader } from '../infrastructure/waiting-reader.js';
import { CLOCK } from './clock.js';
import { FindAnswerable } from './find-answerable.js';

/** What waits is read by whoever answers for its department today, a deputy say, and is worth what it is worth today. */
@Injectable()
export class RenewQueue {
  constructor(
    private readonly database: Database,
    private readonly catalog: CatalogFacade,
    private readonly answerable: FindAnswerable,
    private readonly waiting: WaitingReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(tenantId: string): Promise<void> {
    const found = await this.database.inTenant({ tenantId }, () => this.waiting.all(tenantId));
    // Whom a need is shown to, the system knows.
    const needs = await this.database.asSystem(() => this.catalog.needs([...new Set(found.map(({ needId }) => needId))]));
    const today = todayInTokyo(this.clock);
    await this.database.inTenant({ tenantId }, async () => {
      const measure = measureOf(found);
      const liaisonOf = await this.liaisons(tenantId, found, needs);
      const changed = found.flatMap((match) => {
        const now = { matchId: match.matchId, liaisonUserId: liaisonOf(match), value: expectedValue(match, today, measure) };
        return now.liaisonUserId === match.liaisonUserId && now.value === match.value ? [] : [now];
      });
      await this.waiting.renew(tenantId, changed);
    });
  }

  private async liaisons(tenantId: string, found: readonly WaitingMatch[], needs: ReadonlyMap<string, Need>): Promise<(match: WaitingMatch) => string> {
    const answers = new Map<string, string>();
    // Most needs are shown to nobody in particular: asked once for all of them.
    const audienceOf = ({ needId }: WaitingMatch): string => [...needs.get(needId)?.liaisonIds ?? []].sort().join();
    for (const key of new Set(found.map(audienceOf))) {
      const group = found.filter((match) => audienceOf(match) === key);
      const departments = [...new Set(group.map(({ departmentId }) => departmentId))];
      const who = await this.answerable.run(tenantId, departments, key === '' ? [] : key.split(','));
      for (const match of group) answers.set(match.matchId, who?.get(match.departmentId) || match.liaisonUserId);
    }
    return (match) => answers.get(match.matchId) ?? match.liaisonUserId;
  }
}
