import type { ContextSchema } from '@musubi/platform/database/context-schema';
import { CalibrationRow } from './calibration.row.js';
import { DecisionRow } from './decision.row.js';
import { EmbedderCostRow } from './embedding/embedder-cost.row.js';
import { EmbeddingRow } from './embedding/embedding.row.js';
import { IndexGenerationRow } from './index-generation.row.js';
import { IndexedDocumentRow } from './indexed-document.row.js';
import { LearningRow } from './learning.row.js';
import { LearntModelRow } from './learnt-model.row.js';
import { MatchRow } from './match.row.js';
import { Matching1700000003001 } from './migrations/1700000003001-matching.js';
import { Learning1700000003070 } from './migrations/1700000003070-learning.js';
import { Embeddings1700000003080 } from './migrations/1700000003080-embeddings.js';
import { DocumentsAsTheyAre1700000003082 } from './migrations/1700000003082-documents-as-they-are.js';
import { IndexGeneration1700000003086 } from './migrations/1700000003086-index-generation.js';
import { Spans1700000003081 } from './migrations/1700000003081-spans.js';
import { Rematches1700000003085 } from './migrations/1700000003085-rematches.js';
import { WhatWasLearnt1700000003083 } from './migrations/1700000003083-what-was-learnt.js';
import { MatchingTeams1700000003060 } from './migrations/1700000003060-teams.js';
import { SemanticBasis1700000003040 } from './migrations/1700000003040-semantic-basis.js';
import { NeedRunScoredBy1700000003041 } from './migrations/1700000003041-need-run-scored-by.js';
import { TermTable1700000003050 } from './migrations/1700000003050-term-table.js';
import { ModelChoiceRow } from './model-choice.row.js';
import { NeedRunRow } from './need-run.row.js';
import { RematchRow } from './rematch.row.js';
import { SemanticBasisRow } from './semantic-basis.row.js';
import { TeamRow } from './team.row.js';
import { TermTableRow } from './term-table.row.js';

export const matchingSchema: ContextSchema = {
  name: 'matching',
  rows: [MatchRow, NeedRunRow, IndexedDocumentRow, SemanticBasisRow, TermTableRow, TeamRow, DecisionRow, LearningRow, LearntModelRow, ModelChoiceRow, CalibrationRow, EmbeddingRow, EmbedderCostRow, RematchRow, IndexGenerationRow],
  migrations: [
    Matching1700000003001, SemanticBasis1700000003040, NeedRunScoredBy1700000003041, TermTable1700000003050, MatchingTeams1700000003060,
    Learning1700000003070, Embeddings1700000003080, Spans1700000003081, DocumentsAsTheyAre1700000003082, WhatWasLearnt1700000003083, Rematches1700000003085, IndexGeneration1700000003086,
  ],
};
