import { Caller } from '@musubi/platform/http/caller';
import { Endpoint } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { ValidBody } from '@musubi/platform/http/valid';
import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { KeepMailPreferences } from '../application/keep-mail-preferences.js';
import { type MailPreferences, mailWays } from '../domain/mail-preferences.js';
import { readers } from './readers.js';

const way = z.enum(mailWays);

const settings = z.strictObject({
  /** To liaisons: matches that came onto their desk. */
  newMatches: way,
  withdrawnMatches: way,
  /** To companies and researchers: a match was accepted or declined. */
  answers: way,
  /** When the digest of a working day is sent, in Tokyo. */
  digestAt: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u),
});
const changes = settings.partial();

@Controller()
export class NotificationSettingsController {
  constructor(private readonly keep: KeepMailPreferences) {}

  @Endpoint({ method: 'GET', path: 'notification-settings', summary: 'How the caller has news of matches mailed: at once, once a day or not at all', access: readers, answer: [200, settings] })
  async show(@Caller() { userId }: Principal): Promise<z.infer<typeof settings>> {
    return toSettings(await this.keep.show(userId));
  }

  @Endpoint({ method: 'PATCH', path: 'notification-settings', summary: 'Change that, for what is told from now on', access: readers, body: changes, answer: [200, settings] })
  async change(@Caller() caller: Principal, @ValidBody() body: z.infer<typeof changes>): Promise<z.infer<typeof settings>> {
    return toSettings(await this.keep.change(caller, body));
  }
}

function toSettings({ newMatches, withdrawnMatches, answers, digestAt }: MailPreferences): z.infer<typeof settings> {
  return { newMatches, withdrawnMatches, answers, digestAt };
}
