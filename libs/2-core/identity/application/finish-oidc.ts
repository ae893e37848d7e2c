import type { DomainError, Result } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import { LinkOidc } from './link-oidc.js';
import { LogInByOidc } from './log-in-by-oidc.js';
import type { Opened } from './open-session.js';
import { type CameBack, RedeemOidc } from './redeem-oidc.js';

export interface FinishedOidc {
  /** What set out has come back, well or not: its cookie is worth nothing any more. */
  readonly used: boolean;
  readonly linking: boolean;
  /** Where the person wanted to go. */
  readonly returnTo: string;
  /** Undefined: the account is linked now. */
  readonly outcome: Result<Opened | undefined, DomainError>;
}

/** The way back from the university's login page. */
@Injectable()
export class FinishOidc {
  constructor(
    private readonly redeem: RedeemOidc,
    private readonly logIn: LogInByOidc,
    private readonly link: LinkOidc,
  ) {}

  async run(cameBack: CameBack, formerToken: string | undefined): Promise<FinishedOidc> {
    const { request, proved } = await this.redeem.run(cameBack);
    if (!request) return { used: false, linking: false, returnTo: '/', outcome: proved };
    const { linking, returnTo } = request;
    const told = { used: true, linking, returnTo };
    if (!proved.ok) return { ...told, outcome: proved };
    if (linking) return { ...told, outcome: await this.link.run(request, proved.value) };
    return { ...told, outcome: await this.logIn.run(request, proved.value, { client: cameBack.client, formerToken }) };
  }
}
