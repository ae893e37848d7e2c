import type { ContentBody, ContractContent } from '../../../api/types';
import { linesOf, partiesOfLines, partyLines } from './party-lines';

export const contentTexts = ['resultOwnership', 'backgroundIp', 'foregroundIp', 'publication', 'purpose', 'unitName', 'hours', 'scope', 'materials'] as const;
export const contentFacts = ['interests', 'listed_item', 'human_subjects', 'animals', 'genetic_modification', 'side_job', 'public_money'] as const;

/** The form as it stands. Goals, people and parties are written a line each. */
export interface ContentDraft {
  readonly goals: string;
  readonly people: string;
  readonly parties: string;
  readonly texts: Readonly<Record<(typeof contentTexts)[number], string>>;
  readonly confidentialUntil: string;
  readonly facts: readonly string[];
}

export function contentDraftOf(content: ContractContent): ContentDraft {
  return {
    goals: content.goals.map(({ text, dueDate }) => `${dueDate} ${text}`).join('\n'),
    people: content.people.join('\n'),
    parties: partyLines(content.parties),
    texts: Object.fromEntries(contentTexts.map((field) => [field, content[field] ?? ''])) as ContentDraft['texts'],
    confidentialUntil: content.confidentialUntil ?? '',
    facts: content.facts,
  };
}

export function contentBodyOf({ goals, people, parties, texts, confidentialUntil, facts }: ContentDraft): ContentBody {
  return {
    goals: linesOf(goals).map((line) => ({ dueDate: line.slice(0, 10), text: line.slice(10).trim() })),
    people: linesOf(people),
    parties: partiesOfLines(parties),
    ...Object.fromEntries(contentTexts.map((field) => [field, texts[field].trim() || null])) as Record<(typeof contentTexts)[number], string | null>,
    confidentialUntil: confidentialUntil || null,
    facts: contentFacts.filter((fact) => facts.includes(fact)),
  };
}
