import { reviewFieldName } from '@musubi/kernel';
import type { FacetEvidence } from '../explanation/explanation.js';
import type { MatchWords } from './match-words.js';

const field = (codes: FacetEvidence['need']): string => reviewFieldName(String(codes[0]), 'en') ?? codes.join(', ');
const named = (values: FacetEvidence['need']): string => values.map((value) => `“${value}”`).join(', ');
const outcomes = { accepted: 'was taken up', declined: 'was passed over', contracted: 'led to a contract' } as const;
const sizes = { small: 'small and medium enterprises', large: 'large companies' } as const;
const inZone = { timeZone: 'UTC' } as const;
const months = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', ...inZone });
const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', ...inZone });

function fieldCodes({ value, need, seed }: FacetEvidence): string {
  if (value >= 1) return `The field is the same: ${field(need)}.`;
  if (value === 0) return `Whether the fields are close cannot be told (${field(need)} wanted, the research is in ${field(seed)}).`;
  if (value >= 0.6) return `The fields are close: both belong to ${field(seed)}.`;
  return value > 0 ? `The fields are next to each other (the research is in ${field(seed)}).` : `The fields differ (the research is in ${field(seed)}).`;
}

function availability({ value, seed: [state, from] }: FacetEvidence): string {
  if (state === 'open') return 'The researcher can take on new work.';
  if (state === 'limited' || !from) return 'The researcher has little room at present.';
  return `The researcher is free from ${days.format(new Date(`${from}T00:00:00Z`))}${value <= -1 ? ', after the date you asked for' : ''}.`;
}

export const matchWordsEn: MatchWords = {
  opening: (reader, need, seed) => `To ${reader === 'company' ? 'your' : 'the company’s'} “${need}”, this research brings “${seed}”.`,
  nearOnly: (seed) => `No word is shared, but what “${seed}” is about comes close.`,
  translated: (need, seed) => `The research says “${seed}” for “${need}”.`,
  withoutMeanings: 'Words and conditions alone were compared, because the service that compares meanings did not answer.',
  facets: {
    fieldCodes, availability,
    trl: ({ value, need, seed }) => {
      if (value >= 1) return `Technical readiness is the same (TRL ${need[0]}).`;
      return `Technical readiness ${value > 0 ? 'is close' : 'differs'} (TRL ${need[0]} wanted, the research is at TRL ${seed[0]}).`;
    },
    budget: ({ value }) => (value > 0 ? 'The cost fits the budget.' : 'The budget may not be enough.'),
    region: ({ value, need, seed }) => {
      if (value >= 1) return `It is in the same prefecture, ${need[0]}.`;
      if (value === 0) return `Whether it is near by cannot be told (${need[0]} wanted, the research is in ${seed[0]}).`;
      return `It is ${value > 0 ? 'near by' : 'far away'} (${need[0]} wanted, the research is in ${seed[0]}).`;
    },
    equipment: ({ value, need, seed }) => (value > 0 ? `Of the equipment wanted, ${named(seed)} can be used.` : `The equipment wanted, ${named(need)}, is not among what is offered.`),
    pastWork: ({ seed: [nearest] }, reader) =>
      `${reader === 'company' ? 'You have' : 'The company has'} worked with this ${nearest === 'researcher' ? 'researcher' : 'department'} before.`,
    sme: ({ value, need: [size], seed: [other] }) => (value > 0
      ? `The department has worked with ${sizes[size === 'small' ? 'small' : 'large']}.`
      : `So far the department has worked with ${sizes[other === 'small' ? 'small' : 'large']} only.`),
    keywords: () => undefined,
  },
  asked: {
    fieldCodes: (codes) => `the field (${field(codes)} wanted)`,
    trl: ([level]) => `technical readiness (TRL ${level} wanted)`,
    budget: () => 'what it costs',
    region: ([region]) => `the place (${region} wanted)`,
    equipment: (names) => `the equipment ${named(names)}`,
    keywords: (words) => `the keyword${words.length === 1 ? '' : 's'} ${named(words)}`,
    availability: () => 'the researcher’s room for new work',
    pastWork: () => 'earlier work together',
    sme: () => 'the size of companies',
  },
  missing: (asked) => `The research does not say: ${asked.join('; ')}.`,
  decision: ({ outcome, of, month }) =>
    `${of === 'seed' ? 'This research' : 'Research of this department'} ${outcomes[outcome]} for a similar need in ${months.format(new Date(`${month}-01T00:00:00Z`))}.`,
};
