import { newId } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import { type ClsStore, ClsService } from 'nestjs-cls';

export interface RequestStore extends ClsStore {
  correlationId?: string;
  causationId?: string;
  actorId?: string;
  tenantId?: string;
  clientAddress?: string;
}

/** Who and what the running request or job is about: one correlation id from request through job to mail. */
@Injectable()
export class RequestContext {
  constructor(private readonly cls: ClsService<RequestStore>) {}

  get correlationId(): string {
    const known = this.cls.isActive() ? this.cls.get('correlationId') : undefined;
    return known ?? newId();
  }

  get causationId(): string | undefined {
    return this.cls.isActive() ? this.cls.get('causationId') : undefined;
  }

  get actorId(): string | undefined {
    return this.cls.isActive() ? this.cls.get('actorId') : undefined;
  }

  /** Where the running request comes from; undefined in jobs and commands. */
  get clientAddress(): string | undefined {
    return this.cls.isActive() ? this.cls.get('clientAddress') : undefined;
  }

  /** Probes and metrics are served outside of any context: there it says nothing. */
  identify(actor: { actorId: string; tenantId: string }): void {
    if (!this.cls.isActive()) return;
    this.cls.set('actorId', actor.actorId);
    this.cls.set('tenantId', actor.tenantId);
  }

  /** Runs `work` as caused by an event, so that what it publishes and logs carries the same correlation. */
  runAs<T>(store: { correlationId: string; causationId?: string; actorId?: string; tenantId?: string }, work: () => Promise<T>): Promise<T> {
    return this.cls.run(async () => {
      for (const [key, value] of Object.entries(store)) {
        if (value !== undefined) this.cls.set(key as keyof RequestStore & string, value);
      }
      return work();
    });
  }
}
