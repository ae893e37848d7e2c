import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { indexName, isMailId, type OpenedMail, type StoredMail } from './stored-mail.js';

/** The mailbox's list, oldest first; empty when nothing ever came in. */
export async function listMailbox(directory: string): Promise<readonly StoredMail[]> {
  try {
    return JSON.parse(await readFile(join(directory, indexName), 'utf8')) as StoredMail[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return [];
    throw error;
  }
}

/** One message with its content, or undefined when the mailbox has none of that id. */
export async function openMail(directory: string, id: string): Promise<OpenedMail | undefined> {
  if (!isMailId(id)) return undefined;
  let raw: Buffer;
  try {
    raw = await readFile(join(directory, `${id}.eml`));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const listed = (await listMailbox(directory)).find((mail) => mail.id === id);
  return opened(id, await PostalMime.parse(raw), listed);
}

/** Every message with its content, oldest first. */
export async function readMailbox(directory: string): Promise<readonly OpenedMail[]> {
  const mails: OpenedMail[] = [];
  for (const listed of await listMailbox(directory)) {
    const raw = await readFile(join(directory, `${listed.id}.eml`)).catch(() => undefined);
    // Gone when a newer message pushed it out meanwhile.
    if (raw) mails.push(opened(listed.id, await PostalMime.parse(raw), listed));
  }
  return mails;
}

function opened(id: string, parsed: Email, listed: StoredMail | undefined): OpenedMail {
  const named = [...(parsed.to ?? []), ...(parsed.cc ?? [])].flatMap(({ address }) => address ?? []);
  return {
    id,
    from: listed?.from ?? parsed.from?.address ?? '',
    to: listed?.to ?? named,
    subject: parsed.subject ?? '',
    date: listed?.date ?? new Date(Number(id.split('-', 1)[0])).toISOString(),
    messageId: parsed.messageId ?? '',
    text: parsed.text ?? '',
    html: parsed.html ?? '',
    headers: Object.fromEntries(parsed.headers.map(({ key, value }) => [key, value])),
  };
}
