import type { Bilingual, Locale } from './bilingual.js';
import type { ContractStep } from './contract-moves-in-words.js';

/** Why a need and a seed were put together, and the seed as far as the reader may know it. */
export interface MeetingFacts {
  /** Undefined when the reader may not see the seed. */
  readonly seed?: Bilingual | undefined;
  /** In plain sentences, the first of what is asked and offered; absent when the reader may not see the seed, and in what was stored before. */
  readonly why?: Readonly<Record<Locale, readonly string[]>> | undefined;
  readonly words: readonly string[];
}

export interface WorkFacts {
  readonly need: Bilingual;
  readonly role: 'owner' | 'participant';
  readonly matchCount: number;
  readonly best: MeetingFacts;
  /** What a mail lists besides the best, best first and each with its first sentence; absent in what was stored before. */
  readonly others?: readonly MeetingFacts[] | undefined;
}

interface ContractFacts {
  readonly number: string;
  /** Absent when the case's need cannot be read any more. */
  readonly need?: Bilingual | undefined;
}

/**
 * What each kind of notification knows. Kept as JSON, so that the same facts become a sentence in
 * whatever language the reader has when reading. Titles, words, dates, amounts and reasons only, and of need and seed the
 * clauses in which they meet: never a body, a note or, but for who decides about it or acts for it, a company's name.
 */
export interface FactsOf {
  'need.assigned': WorkFacts & { readonly dueAt: string };
  'matches.added': WorkFacts;
  /** A day's news of matches in one mail; it stands in no list, where each of them stands already. */
  'matches.digest': {
    readonly day: string;
    readonly needs: readonly { readonly need: Bilingual; readonly matches: readonly MeetingFacts[] }[];
    readonly news: readonly Told[];
  };
  'matches.withdrawn': {
    readonly need: Bilingual;
    readonly matchCount: number;
    readonly reason: 'need_withdrawn' | 'seed_withdrawn' | 'no_longer_meets';
  };
  'need.company_revealed': { readonly need: Bilingual };
  'match.accepted': {
    readonly role: 'company' | 'researcher';
    readonly need: Bilingual;
    readonly university: Bilingual;
    readonly meeting: MeetingFacts;
  };
  'match.declined': {
    readonly need: Bilingual;
    readonly university: Bilingual;
    readonly meeting: MeetingFacts;
    /** The reason as a kind sentence. */
    readonly because: Bilingual;
  };
  'match.handed_over': {
    readonly need: Bilingual;
    /** A colleague of the reader's. */
    readonly by?: string | undefined;
    readonly meeting: MeetingFacts;
  };
  'contract.drafted': ContractFacts & { readonly total: number };
  'contract.signed': ContractFacts & { readonly total: number; readonly signingDate: string };
  'contract.amended': ContractFacts & { readonly date: string; readonly total: number; readonly difference: number; readonly endDate: string };
  'contract.approval': ContractFacts & { readonly step: 'asked' | 'approved' | 'refused'; readonly amount: number };
  'contract.moved': ContractFacts & { readonly action: ContractStep; readonly date: string };
  'receipt.recorded': ContractFacts & { readonly amount: number; readonly date: string; readonly fiscalYear: number };
  /** `amount` is what changes: negative where money received is taken back. */
  'receipt.reversed': ContractFacts & { readonly amount: number; readonly date: string; readonly fiscalYear: number };
  'receipt.refunded': ContractFacts & { readonly amount: number; readonly date: string; readonly fiscalYear: number; readonly overpaid: boolean };
  'carry_over.recorded': ContractFacts & { readonly amount: number; readonly fromFiscalYear: number; readonly toFiscalYear: number };
  'invoice.issued': ContractFacts & { readonly invoiceNumber: string; readonly amount: number; readonly dueDate: string };
  'invoice.cancelled': ContractFacts & { readonly invoiceNumber: string; readonly amount: number };
  /** `number` is the estimate's. */
  'estimate.sent': ContractFacts & { readonly total: number; readonly validUntil: string };
  'estimate.answered': ContractFacts & { readonly total: number; readonly answer: 'accepted' | 'declined' };
  'stage_gate.set': ContractFacts & { readonly amount: number; readonly dueDate: string };
  'stage_gate.reported': ContractFacts & {
    readonly reader: 'university' | 'company'; readonly outcome: 'progress' | 'passed' | 'failed'; readonly light: 'green' | 'yellow' | 'red'; readonly recognised: number;
  };
  /** `days` from the due date, negative before it. */
  'instalment.reminder': ContractFacts & { readonly reader: 'university' | 'company'; readonly open: number; readonly dueDate: string; readonly days: number };
  'instalment.due_soon': ContractFacts & { readonly open: number; readonly dueDate: string };
  'instalment.overdue': ContractFacts & { readonly open: number; readonly dueDate: string };
  'contract.ending': ContractFacts & { readonly endDate: string };
  /** Of the intermediary's own client. */
  'mandate.changed': { readonly company: Bilingual; readonly what: 'given' | 'ended' };
  /** Of what an intermediary did in the company's name. */
  'need.changed_for_client': { readonly need: Bilingual; readonly intermediary: Bilingual; readonly what: 'posted' | 'drafted' | 'revised' };
  /** Nothing of the need: the notice stays when the mandate is over. */
  'client_need.progressed': { readonly university: Bilingual; readonly stage: 'matched' | 'engagement' };
  /** Names a company: who decides has to know which. */
  'registration.waiting': { readonly company: Bilingual };
}

export type NotificationKind = keyof FactsOf;

/** A kind together with its own facts: the pair is what is stored and told. */
export type Told = { readonly [Kind in NotificationKind]: { readonly kind: Kind; readonly facts: FactsOf[Kind] } }[NotificationKind];
