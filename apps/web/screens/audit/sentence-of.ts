import type { AuditItem } from '../../api/types';
import { yenText } from '../../shared/yen';
import { actionText } from './texts-of-actions';

export interface Sentence {
  readonly key: keyof typeof actionText;
  /** What the sentence names of the change; an unknown fact is a dash, never a hole. */
  readonly facts: Readonly<Record<string, string>>;
}

const amounts = ['total', 'amount'];
const named = ['number', 'fiscalYear', 'contracts', 'values', 'version'];

/** The sentence that tells an entry to people; one that nobody has written yet shows the action's own name. */
export function sentenceOf({ action, changes }: Pick<AuditItem, 'action' | 'changes'>, language: 'ja' | 'en'): Sentence {
  const key = action.replaceAll('.', '_');
  const { matchIds } = changes;
  const yenFacts = amounts.map((name) => [name, Number.isSafeInteger(changes[name]) ? yenText(Number(changes[name]), language) : '–']);
  const otherFacts = named.map((name) => [name, ['string', 'number'].includes(typeof changes[name]) ? String(changes[name]) : '–']);
  return {
    key: Object.hasOwn(actionText, key) ? (key as Sentence['key']) : 'other',
    facts: { ...Object.fromEntries([...yenFacts, ...otherFacts]) as Record<string, string>, action, count: Array.isArray(matchIds) ? String(matchIds.length) : '–' },
  };
}
