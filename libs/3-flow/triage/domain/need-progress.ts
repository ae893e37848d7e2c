import { isPlainDate, type PlainDate } from '@musubi/kernel';
import type { DeclineReason } from './decline-reason.js';
import type { HistoryLine } from './history-of-fact.js';

export const progressStages = ['matched', 'liaison_working', 'engagement'] as const;

type ProgressStage = (typeof progressStages)[number];

interface ProgressStep {
  readonly kind: ProgressStage;
  readonly at: Date;
}

interface DeclineTold {
  readonly matchId: string;
  readonly seedId: string;
  readonly at: Date;
  readonly reason: DeclineReason;
  readonly note: string | null;
}

/** How far one university has come with a need, in the company's words. */
export interface NeedProgress {
  readonly stage: ProgressStage;
  /** In the order reached. */
  readonly steps: readonly ProgressStep[];
  /** While all matches wait for their turn: the week (its Monday) in which the office expects to read the first. */
  readonly readInWeek: PlainDate | null;
  readonly liaisonUserId: string | null;
  readonly engagementId: string | null;
  readonly accepted: readonly { readonly matchId: string; readonly seedId: string; readonly at: Date }[];
  readonly declines: readonly DeclineTold[];
}

type Entry = Pick<HistoryLine, 'kind' | 'matchId' | 'facts'> & { readonly at: Date };

const stageOfKind: Partial<Record<Entry['kind'], ProgressStage>> = {
  matches_waiting: 'matched', assigned: 'matched', liaison_working: 'liaison_working', engagement_opened: 'engagement',
};

/** Reads the company's copy of the history, oldest entry first. Undefined when nothing was matched there. */
export function needProgress(entries: readonly Entry[]): NeedProgress | undefined {
  const steps: ProgressStep[] = [];
  for (const { kind, at } of entries) {
    const stage = stageOfKind[kind];
    if (stage && !steps.some((step) => step.kind === stage)) steps.push({ kind: stage, at });
  }
  const last = steps.at(-1);
  if (!last) return undefined;
  return {
    stage: last.kind,
    steps,
    readInWeek: weekOfReading(entries),
    liaisonUserId: textOf(entries, 'assigned', 'liaisonUserId'),
    engagementId: textOf(entries, 'engagement_opened', 'engagementId'),
    accepted: entries.flatMap(({ kind, matchId, facts, at }) =>
      kind === 'accepted' && matchId !== undefined ? [{ matchId, seedId: String(facts['seedId']), at }] : []),
    declines: entries.flatMap(({ kind, matchId, facts, at }) => kind === 'declined' && matchId !== undefined ? [{
      matchId, seedId: String(facts['seedId']), at, reason: facts['reason'] as DeclineReason,
      note: typeof facts['note'] === 'string' ? facts['note'] : null,
    }] : []),
  };
}

function textOf(entries: readonly Entry[], kind: Entry['kind'], fact: string): string | null {
  const value = entries.find((entry) => entry.kind === kind)?.facts[fact];
  return typeof value === 'string' ? value : null;
}

/** As last foreseen; null once somebody has it on the desk, or when what waited was withdrawn. */
function weekOfReading(entries: readonly Entry[]): PlainDate | null {
  const last = entries.filter(({ kind }) => kind === 'matches_waiting' || kind === 'assigned' || kind === 'matches_withdrawn').at(-1);
  const week = last?.facts['week'];
  return isPlainDate(week) ? week : null;
}
