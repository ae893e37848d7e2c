import { PrincipalSource } from '@musubi/platform/http/principal';
import { Injectable } from '@nestjs/common';

/** Which of the sessions behind open streams would be let in no more: ended, idle, or of an account that may not act. */
@Injectable()
export class LiveSessions {
  constructor(private readonly principals: PrincipalSource) {}

  ended(tokens: readonly string[]): Promise<ReadonlySet<string>> {
    return this.principals.ended(tokens);
  }
}
