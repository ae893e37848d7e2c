import type { OpenedMail, StoredMail } from '@musubi/platform/mail-sink/stored-mail';
import { z } from 'zod';

export const mailAnswer = z.object({
  id: z.string(), from: z.string(), to: z.array(z.string()), subject: z.string(), date: z.string(), messageId: z.string(),
});

export const openedMailAnswer = mailAnswer.extend({ text: z.string(), headers: z.record(z.string(), z.string()) });

export function toMailAnswer({ id, from, to, subject, date, messageId }: StoredMail): z.infer<typeof mailAnswer> {
  return { id, from, to: [...to], subject, date, messageId };
}

/** Without the HTML part: we send none, and a stranger's must not reach a page of ours. */
export function toOpenedMailAnswer(mail: OpenedMail): z.infer<typeof openedMailAnswer> {
  return { ...toMailAnswer(mail), text: mail.text, headers: { ...mail.headers } };
}
