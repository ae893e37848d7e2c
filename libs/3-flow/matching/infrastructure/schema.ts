import type { ContextSchema } from '@musubi/platform/database/context-schema';
import { IndexedDocumentRow } from './indexed-document.row.js';
import { MatchRow } from './match.row.js';
import { Matching1700000003001 } from './migrations/1700000003001-matching.js';
import { NeedRunRow } from './need-run.row.js';

export const matchingSchema: ContextSchema = {
  name: 'matching',
  rows: [MatchRow, NeedRunRow, IndexedDocumentRow],
  migrations: [Matching1700000003001],
};
