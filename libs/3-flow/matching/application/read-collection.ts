import { readFile } from 'node:fs/promises';
import { err, isOk, ok, type DomainError, type Result } from '@musubi/kernel';
import { z } from 'zod';
import type { Relevance } from '../domain/measures/ranking-measures.js';

export interface Passage {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** A public test collection: passages, questions, and which passage is relevant to which question. */
export interface Collection {
  readonly documents: readonly Passage[];
  readonly queries: readonly Passage[];
  /** By query id. */
  readonly relevance: ReadonlyMap<string, Relevance>;
}

export interface CollectionFiles {
  readonly corpusFile: string;
  readonly queriesFile: string;
  readonly qrelsFile: string;
}

interface Line {
  readonly file: string;
  readonly number: number;
  readonly text: string;
}

const passageShape = z.object({ id: z.string().min(1), title: z.string().default(''), text: z.string() });

/** Reads corpus and queries (JSON lines of id, title, text) and qrels (query, document, gain, separated by tabs). */
export async function readCollection(files: CollectionFiles): Promise<Result<Collection, DomainError>> {
  const documents = await readPassages(files.corpusFile);
  if (!isOk(documents)) return documents;
  const queries = await readPassages(files.queriesFile);
  if (!isOk(queries)) return queries;
  const relevance = await readRelevance(files.qrelsFile);
  if (!isOk(relevance)) return relevance;
  return ok({ documents: documents.value, queries: queries.value, relevance: relevance.value });
}

async function readPassages(file: string): Promise<Result<Passage[], DomainError>> {
  const lines = await readLines(file);
  if (!isOk(lines)) return lines;
  const passages = new Map<string, Passage>();
  for (const line of lines.value) {
    const parsed = passageShape.safeParse(parseJson(line.text));
    if (!parsed.success) return malformed(line, 'not a JSON object with the strings id and text');
    if (passages.has(parsed.data.id)) return malformed(line, `the id ${parsed.data.id} occurs twice`);
    passages.set(parsed.data.id, parsed.data);
  }
  return ok([...passages.values()]);
}

async function readRelevance(file: string): Promise<Result<Map<string, Map<string, number>>, DomainError>> {
  const lines = await readLines(file);
  if (!isOk(lines)) return lines;
  const relevance = new Map<string, Map<string, number>>();
  for (const line of lines.value) {
    const [query, document, gain, ...rest] = line.text.split('\t');
    const value = gain?.trim() ? Number(gain) : Number.NaN;
    if (!query || !document || rest.length > 0 || !Number.isFinite(value)) {
      return malformed(line, 'not query, document and a number, separated by tabs');
    }
    relevance.set(query, (relevance.get(query) ?? new Map<string, number>()).set(document, value));
  }
  return ok(relevance);
}

/** Lines that are not empty, with their numbers from 1; a byte order mark and carriage returns are taken off. */
async function readLines(file: string): Promise<Result<Line[], DomainError>> {
  try {
    const content = (await readFile(file, 'utf8')).replace(/^\ufeff/, '');
    const lines = content.split(/\r?\n/).map((text, i) => ({ file, number: i + 1, text }));
    return ok(lines.filter(({ text }) => text.trim() !== ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return err({ code: 'matching.collection_unreadable', message: `${file}: ${reason}`, path: file });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function malformed(line: Line, reason: string): Result<never, DomainError> {
  const message = `${line.file}:${line.number}: ${reason}`;
  return err({ code: 'matching.collection_malformed', message, path: line.file, params: { line: line.number, reason } });
}
