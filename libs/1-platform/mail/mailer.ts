import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { ENVIRONMENT, type Environment } from '../config/environment.js';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Stable for one person and event, so that a repeated sending is seen as the same mail. */
  readonly messageId: string;
  readonly correlationId: string;
}

/** Sends by SMTP; every step of the conversation has a timeout. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly transport: Transporter | undefined;

  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment) {
    this.transport = environment.smtpUrl === undefined ? undefined : createTransport({
      url: environment.smtpUrl, pool: true, maxConnections: 3,
      connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 15_000,
    });
  }

  /** @throws Error when the server does not accept the letter */
  async send(letter: Letter): Promise<void> {
    if (!this.transport) throw new Error('MUSUBI_SMTP_URL is not set');
    await this.transport.sendMail({
      from: this.environment.mailFrom,
      to: letter.to,
      subject: letter.subject,
      text: letter.text,
      messageId: letter.messageId,
      headers: { 'X-Musubi-Correlation-Id': letter.correlationId, 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /** Whether the server answers a greeting. */
  async isReachable(): Promise<boolean> {
    try {
      return await this.transport?.verify() ?? false;
    } catch {
      return false;
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}
