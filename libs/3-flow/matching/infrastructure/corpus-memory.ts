import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';
import { beforeEveryId, pagesById } from '@musubi/platform/database/pages-by-id';
import { Vocabulary } from '../domain/analysis/vocabulary.js';
import { SemanticSpace } from '../domain/semantics/semantic-basis.js';
import { Corpus } from '../domain/statistics/corpus.js';
import { SharedBuffers } from '../domain/statistics/shared-buffers.js';
import { findAstray, type RowHead } from './astray.js';
import type { DocumentToEmbed } from './embedding/embedding.repository.js';
import { Embeddings } from './embedding/embeddings.js';
import { type ChangedDocument, IndexedDocumentRepository, type Look } from './indexed-document.repository.js';
import type { Corpus as CorpusName } from './indexed-document.row.js';
import { SemanticBasisRepository } from './semantic-basis.repository.js';
import { TermTableRepository } from './term-table.repository.js';

/** One corpus as a process knows it; it grows with every further look. */
export interface CorpusView {
  readonly corpus: Corpus;
  /** What is certainly in it. */
  readonly look: Look;
}

interface Mirror {
  readonly corpus: Corpus;
  /** When each document was stored that was taken last, removed ones included, in milliseconds. */
  readonly takenAt: Map<string, number>;
  /** Where the next look begins; undefined before the first. */
  seen: Look | undefined;
  /** When all rows were last compared with what was taken, by the clock that only goes on, and at which generation of the indexes. */
  compared: { readonly at: number; readonly generation: number };
  /** A look that has not begun. */
  next: Promise<Look> | undefined;
}

/** About 20 ms each. */
const rowsAtOnce = 200;
const movesAtOnce = 500;
const headsAtOnce = 5_000;
/** Rows that were deleted by hand, or committed later than a look allows for, are noticed after so long. */
const compareMs = 60 * 60_000;

/**
 * The corpora of this process: sums over the rows in PostgreSQL, so every process and every restart has the same. Each look
 * takes what changed since the one before; nobody has to be told anything. Once an hour, and after each building of the
 * indexes, all that was taken is compared with all rows, and what is not the same is taken anew.
 */
@Injectable()
export class CorpusMemory {
  private readonly mirrors: Readonly<Record<CorpusName, Mirror>>;
  private refreshing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly documents: IndexedDocumentRepository,
    private readonly bases: SemanticBasisRepository,
    private readonly tables: TermTableRepository,
    private readonly embeddings: Embeddings,
  ) {
    const vocabulary = new Vocabulary();
    const mirror = (): Mirror => ({ corpus: new Corpus(vocabulary, embeddings.version), takenAt: new Map(), compared: { at: 0, generation: 0 }, seen: undefined, next: undefined });
    this.mirrors = { seed: mirror(), need: mirror() };
  }

  /** False before anybody has asked for it. */
  holds(name: CorpusName): boolean {
    return this.mirrors[name].seen !== undefined;
  }

  /** The corpus as of now, with the place of `asking` where an embedder tells it; opens its own unit of work, so call it outside of one. */
  async view(name: CorpusName, asking?: DocumentToEmbed): Promise<CorpusView> {
    const mirror = this.mirrors[name];
    const known = asking && this.embeddings.know(asking);
    const [look] = await Promise.all([this.nextLook(name, mirror), known]);
    return { corpus: mirror.corpus, look };
  }

  /** One look at a time: two that overlap would only do the same work twice. Who comes before the next has begun shares it. */
  private nextLook(name: CorpusName, mirror: Mirror): Promise<Look> {
    if (!mirror.next) {
      mirror.next = this.refreshing.then(() => {
        mirror.next = undefined;
        return this.refresh(name, mirror);
      });
      this.refreshing = mirror.next.catch(() => undefined);
    }
    return mirror.next;
  }

  private async refresh(name: CorpusName, mirror: Mirror): Promise<Look> {
    const [{ look, basis, terms, generation }, first] = await this.database.readAsSystem(() => Promise.all([this.documents.look(), this.page(name, mirror, beforeEveryId)]));
    const buffers = mirror.seen ? undefined : new SharedBuffers();
    for (let rows = first; rows.length > 0;) {
      for (const row of rows) take(mirror, row, buffers);
      const last = rows.at(-1)?.documentId ?? '';
      // A whole corpus takes seconds, and gigabytes at once: others get their turn in between.
      await setImmediate();
      rows = rows.length < rowsAtOnce ? [] : await this.database.asSystem(() => this.page(name, mirror, last));
    }
    await this.compare(name, mirror, generation);
    if (this.embeddings.version !== null) await this.embeddings.into(mirror.corpus, look);
    else if (basis !== null && basis !== mirror.corpus.space?.version) await this.move(mirror.corpus, basis);
    // Needs are weighed in the seeds' corpus, whichever way one looks.
    if (name === 'seed' && terms !== null && terms !== mirror.corpus.terms.version) await this.translate(mirror.corpus, terms);
    mirror.seen = look;
    return look;
  }

  private page(name: CorpusName, { seen }: Mirror, afterId: string): Promise<ChangedDocument[]> {
    return this.documents.changedAfter(name, seen, afterId, rowsAtOnce);
  }

  /** What was just read for the first time is the same. */
  private async compare(name: CorpusName, mirror: Mirror, generation: number): Promise<void> {
    const { takenAt, corpus, seen, compared } = mirror;
    const at = performance.now();
    if (seen && generation === compared.generation && at - compared.at < compareMs) return;
    mirror.compared = { at, generation };
    if (!seen) return;
    const heads = (after: string): Promise<RowHead[]> => this.database.asSystem(() => this.documents.heads(name, after, headsAtOnce));
    const { changed, gone } = await findAstray(takenAt, pagesById(heads, ({ documentId }) => documentId));
    for (const id of [...gone, ...changed]) takenAt.delete(id);
    for (const id of gone) corpus.remove(id);
    for (let from = 0; from < changed.length; from += rowsAtOnce) {
      const ids = changed.slice(from, from + rowsAtOnce);
      for (const row of await this.database.asSystem(() => this.documents.rows(name, ids))) take(mirror, row, undefined);
    }
  }

  private async translate(corpus: Corpus, version: string): Promise<void> {
    corpus.terms = await this.database.asSystem(() => this.tables.find(version)) ?? corpus.terms;
  }

  private async move(corpus: Corpus, version: string): Promise<void> {
    const basis = await this.database.asSystem(() => this.bases.find(version));
    if (!basis) return;
    let moved = 0;
    for (const _ of corpus.moveTo(new SemanticSpace(basis, corpus.vocabulary))) {
      moved += 1;
      if (moved % movesAtOnce === 0) await setImmediate();
    }
  }
}

function take({ corpus, takenAt }: Mirror, row: ChangedDocument, buffers: SharedBuffers | undefined): void {
  const { document, changedAt, removed } = row;
  // One string for each id: the row has two.
  const documentId = document.id;
  if ((takenAt.get(documentId) ?? -1) >= changedAt.getTime()) return;
  takenAt.set(documentId, changedAt.getTime());
  if (removed) corpus.remove(documentId);
  else corpus.put(document, row, buffers);
}
