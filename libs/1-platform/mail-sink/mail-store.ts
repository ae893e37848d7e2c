import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { listMailbox, openMail } from './read-mailbox.js';
import { indexName, isMailId, type StoredMail } from './stored-mail.js';

const newestKept = 500;

/** The writing side of a mailbox directory; there is one per directory. */
export class MailStore {
  private index: StoredMail[] = [];
  private lastArrival = 0;
  private writing: Promise<void> = Promise.resolve();
  private nextWrite: Promise<void> | undefined;

  private constructor(private readonly directory: string) {}

  static async open(directory: string): Promise<MailStore> {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    const store = new MailStore(directory);
    await store.readWhatIsThere();
    return store;
  }

  /** Settles when the message and the index that lists it are on disk. */
  async add(raw: Buffer, envelope: { readonly from: string; readonly to: readonly string[] }): Promise<StoredMail> {
    const parsed = await PostalMime.parse(raw);
    this.lastArrival = Math.max(Date.now(), this.lastArrival + 1);
    const id = `${this.lastArrival}-${randomBytes(6).toString('hex')}`;
    const mail: StoredMail = {
      id, from: parsed.from?.address ?? envelope.from, to: [...envelope.to], subject: parsed.subject ?? '',
      date: new Date(this.lastArrival).toISOString(), messageId: parsed.messageId ?? '',
    };
    await writeFile(this.fileOf(id), raw, { mode: 0o600 });
    this.index.push(mail);
    await this.writeIndex();
    return mail;
  }

  /** Messages that came in while the index was being written share the next writing. */
  private writeIndex(): Promise<void> {
    this.nextWrite ??= this.writing.catch(() => undefined).then(() => {
      this.writing = this.replaceIndex();
      this.nextWrite = undefined;
      return this.writing;
    });
    return this.nextWrite;
  }

  private async replaceIndex(): Promise<void> {
    const tooMany = this.index.splice(0, Math.max(0, this.index.length - newestKept));
    const file = join(this.directory, indexName);
    await writeFile(`${file}.new`, JSON.stringify(this.index), { mode: 0o600 });
    await rename(`${file}.new`, file);
    await Promise.all(tooMany.map(({ id }) => rm(this.fileOf(id), { force: true })));
  }

  /** The index, and messages that a killed sink had stored but not yet listed. */
  private async readWhatIsThere(): Promise<void> {
    const listed = await listMailbox(this.directory);
    const known = new Set(listed.map(({ id }) => id));
    const files = (await readdir(this.directory)).filter((name) => name.endsWith('.eml'));
    const unlisted = files.map((name) => name.slice(0, -'.eml'.length)).filter((id) => isMailId(id) && !known.has(id));
    const found = await Promise.all(unlisted.map((id) => openMail(this.directory, id)));
    this.index = [...listed, ...found.filter((mail) => mail !== undefined).map(withoutContent)]
      .sort((left, right) => (left.id < right.id ? -1 : 1));
    if (found.length > 0) await this.replaceIndex();
  }

  private fileOf(id: string): string {
    return join(this.directory, `${id}.eml`);
  }
}

function withoutContent({ id, from, to, subject, date, messageId }: StoredMail): StoredMail {
  return { id, from, to, subject, date, messageId };
}
