import type { ContextSchema } from '@musubi/platform/database/context-schema';
import { AssignmentRow } from './assignment.row.js';
import { CandidateRow } from './candidate.row.js';
import { CompanyEntryRow } from './company-entry.row.js';
import { EngagementMatchRow } from './engagement-match.row.js';
import { EngagementPersonRow } from './engagement-person.row.js';
import { EngagementRow } from './engagement.row.js';
import { HistoryRow } from './history.row.js';
import { Triage1700000004001 } from './migrations/1700000004001-triage.js';
import { TriageHandOver1700000004050 } from './migrations/1700000004050-hand-over.js';
import { TriageTloSight1700000004030 } from './migrations/1700000004030-tlo-sight.js';
import { TriageWaiting1700000004040 } from './migrations/1700000004040-waiting.js';
import { TriageProbability1700000004063 } from './migrations/1700000004063-probability.js';
import { TriagePublishedSeeds1700000007020 } from './migrations/1700000007020-published-seeds.js';
import { OpeningRow } from './opening.row.js';
import { ParticipantRow } from './participant.row.js';
import { WithdrawalRow } from './withdrawal.row.js';

export const triageSchema: ContextSchema = {
  name: 'triage',
  rows: [
    AssignmentRow, ParticipantRow, CandidateRow, WithdrawalRow, OpeningRow, HistoryRow,
    CompanyEntryRow, EngagementRow, EngagementMatchRow, EngagementPersonRow,
  ],
  migrations: [
    Triage1700000004001, TriageTloSight1700000004030, TriageWaiting1700000004040, TriageHandOver1700000004050, TriageProbability1700000004063, TriagePublishedSeeds1700000007020,
  ],
};
