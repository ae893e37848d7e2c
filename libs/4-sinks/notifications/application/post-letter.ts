import { ENVIRONMENT, type Environment } from '@musubi/platform/config/environment';
import { cancel, type Postponed, snooze } from '@musubi/platform/events/subscriber';
import { Mailer } from '@musubi/platform/mail/mailer';
import { Inject, Injectable } from '@nestjs/common';
import type { MailContent } from '../domain/compose-mail.js';
import { messageIdOf } from '../domain/message-id.js';
import { smtpFailureInWords, smtpFailureOf } from '../domain/smtp-failure.js';
import { MailPause } from '../infrastructure/mail-pause.js';

export interface PostedLetter {
  readonly to: string;
  readonly content: MailContent;
  /** Of what the letter is about; a letter written again is the same mail. */
  readonly about: string;
  readonly correlationId: string;
}

/** Sends letters that have no notification: their readers are not in, or their links may stand nowhere else. */
@Injectable()
export class PostLetter {
  constructor(
    private readonly mailer: Mailer,
    private readonly pause: MailPause,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** @param token behind the #, so that no server on the way and no referrer is told */
  addressOf(path: string, token?: string): string {
    return this.environment.publicUrl + path + (token === undefined ? '' : `#${token}`);
  }

  /** Outside any transaction. The letter is written only when it can be sent now. @throws Error when it is worth another try */
  async run(write: () => Promise<PostedLetter | undefined>): Promise<'sent' | Postponed> {
    const wait = this.pause.remaining();
    if (wait > 0) return snooze(wait, 'the mail server is away');
    const letter = await write();
    if (!letter) return cancel('it has run out, or there is nobody to write to');
    const { to, content, about, correlationId } = letter;
    try {
      await this.mailer.send({ ...content, to, messageId: messageIdOf(about, this.environment.publicUrl), correlationId });
      this.pause.end();
      return 'sent';
    } catch (error) {
      const failure = smtpFailureOf(error);
      if (failure === 'recipient_refused') return cancel('the address takes no mail');
      if (failure === 'server_away') this.pause.begin();
      // Not the error itself: its text goes into logs and the delivery's row.
      throw new Error(smtpFailureInWords(error));
    }
  }
}

/** Tried until what it is about has run out, which its context says; nothing is given up by counting. */
export const letterRetry = { attempts: 10_000, firstDelayMs: 1_000, maxDelayMs: 15_000 };
