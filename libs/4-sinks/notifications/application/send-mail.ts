import { IdentityFacade } from '@musubi/identity';
import { Database } from '@musubi/platform/database/database';
import { Mailer } from '@musubi/platform/mail/mailer';
import { ENVIRONMENT, type Environment } from '@musubi/platform/config/environment';
import { Inject, Injectable } from '@nestjs/common';
import { composeMail } from '../domain/compose-mail.js';
import type { GivenUpBecause } from '../domain/mail-lifecycle.js';
import { smtpFailureOf } from '../domain/smtp-failure.js';
import { isTooOldToSend } from '../domain/too-old-to-send.js';
import { MailPause } from '../infrastructure/mail-pause.js';
import type { ClaimedMail } from '../infrastructure/mail.repository.js';

export type Sending = { readonly action: 'send' } | { readonly action: 'give_up'; readonly because: GivenUpBecause };

/** Sends one mail to its reader, in the language the account has at this moment. */
@Injectable()
export class SendMail {
  constructor(
    private readonly database: Database,
    private readonly identity: IdentityFacade,
    private readonly mailer: Mailer,
    private readonly pause: MailPause,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** Outside any transaction. @throws Error when it is worth another try */
  async run(mail: ClaimedMail, correlationId: string): Promise<Sending> {
    if (isTooOldToSend(mail.requestedAt, new Date())) return { action: 'give_up', because: 'too_old' };
    const { tenantId, userId } = mail;
    const reader = await this.database.inTenant({ tenantId, userId }, () => this.identity.person(userId));
    if (!reader) return { action: 'give_up', because: 'no_account' };
    const address = this.environment.publicUrl + mail.link;
    const content = composeMail(reader.locale, reader.name, mail.told, address);
    try {
      await this.mailer.send({ ...content, to: reader.email, messageId: mail.messageId, correlationId });
      this.pause.end();
      return { action: 'send' };
    } catch (error) {
      const failure = smtpFailureOf(error);
      if (failure === 'recipient_refused') return { action: 'give_up', because: failure };
      if (failure === 'server_away') this.pause.begin();
      throw error;
    }
  }
}
