import { formatYen, type Yen } from '@musubi/kernel';
import { textIn, type Bilingual } from './bilingual.js';
import { movedInEn } from './contract-moves-in-words.js';
import { dayIn, momentIn } from './dates-in-words.js';
import type { FactsOf, MeetingFacts } from './notification-facts.js';
import type { Words } from './words.js';

const t = (text: Bilingual): string => textIn('en', text);
const yen = (amount: number): string => formatYen(amount as Yen, 'yen', 'en');
const day = (date: string): string => dayIn('en', date);
const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
const matches = (number: number): string => count(number, 'match', 'matches');

const seedOf = ({ seed }: MeetingFacts): string => (seed ? `the research “${t(seed)}”` : 'its research');

/** Sentences from the explanation; what was stored before those has its words alone. */
export const whyMetEn = ({ why, words }: MeetingFacts): readonly string[] => {
  if (why && why.en.length > 0) return why.en;
  return words.length === 0 ? [] : [`Need and research meet in ${words.map((word) => `“${word}”`).join(', ')}.`];
};

const best = (meeting: MeetingFacts): readonly string[] =>
  meeting.seed ? [`The closest is ${seedOf(meeting)}.`, ...whyMetEn(meeting)] : whyMetEn(meeting);

const contractOf = ({ number, need }: { number: string; need?: Bilingual | undefined }): string =>
  need ? `contract ${number} (need “${t(need)}”)` : `contract ${number}`;

const estimateOf = ({ number, need }: { number: string; need?: Bilingual | undefined }): string =>
  need ? `estimate ${number} (need “${t(need)}”)` : `estimate ${number}`;

const capitalised = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

const ownerOfCase = 'You are told because you own this case or are an administrator of the university.';
const ofEstimate = 'You are told because this estimate is for your company.';
const ofCompany = 'You are told because your company is the party of this contract.';
const gateInEn = { progress: 'in progress', passed: 'passed', failed: 'not passed' } as const;
const onlyOwner = 'You are told because you own this case.';
const ownerOfNeed = 'You are told because you own this need.';
const takesPart = 'You are told because you look after a department with a match. Another liaison owns the need.';
const companyUser = 'You are told because your company posted this need.';

const withdrawnBecause: Readonly<Record<FactsOf['matches.withdrawn']['reason'], string>> = {
  need_withdrawn: 'The company has withdrawn the need.',
  seed_withdrawn: 'The research is no longer offered.',
  no_longer_meets: 'Something was changed and no longer matches.',
};

const actedEn: Readonly<Record<FactsOf['need.changed_for_client']['what'], string>> = {
  posted: 'posted', drafted: 'drafted', revised: 'changed',
};

export const wordsEn: Words = {
  messages: {
    'need.assigned': (facts) => ({
      title: facts.role === 'owner' ? `You own a new need: “${t(facts.need)}”` : `You take part in a new need: “${t(facts.need)}”`,
      sentences: [
        `The need “${t(facts.need)}” has ${matches(facts.matchCount)} in your university.`,
        ...best(facts.best),
        ...(facts.role === 'owner' ? [`Please accept or decline by ${momentIn('en', facts.dueAt)}.`] : []),
      ],
      why: facts.role === 'owner' ? ownerOfNeed : takesPart,
    }),
    'matches.added': (facts) => ({
      title: `${count(facts.matchCount, 'new match', 'new matches')} for “${t(facts.need)}”`,
      sentences: [`The need “${t(facts.need)}” has ${count(facts.matchCount, 'new match', 'new matches')} in your university.`, ...best(facts.best)],
      why: facts.role === 'owner' ? ownerOfNeed : takesPart,
    }),
    'matches.withdrawn': (facts) => ({
      title: `${matches(facts.matchCount)} withdrawn for “${t(facts.need)}”`,
      sentences: [withdrawnBecause[facts.reason], `${matches(facts.matchCount)} for the need “${t(facts.need)}” left your inbox.`],
      why: ownerOfNeed,
    }),
    'need.company_revealed': (facts) => ({
      title: `The company behind “${t(facts.need)}” made itself known`,
      sentences: [`The company of the need “${t(facts.need)}” let your university know who it is. A contract can now be drafted.`],
      why: ownerOfNeed,
    }),
    'match.accepted': (facts) => (facts.role === 'company' ? {
      title: `${t(facts.university)} takes up “${t(facts.need)}”`,
      sentences: [
        `${t(facts.university)} takes up your need “${t(facts.need)}” with ${seedOf(facts.meeting)}.`,
        ...whyMetEn(facts.meeting),
        'The liaison will contact you about the next steps.',
      ],
      why: companyUser,
    } : {
      title: facts.meeting.seed ? `Your research “${t(facts.meeting.seed)}” is wanted` : 'Your research is wanted',
      sentences: [
        `Your university takes up the need “${t(facts.need)}” with ${facts.meeting.seed ? `your research “${t(facts.meeting.seed)}”` : 'your research'}.`,
        ...whyMetEn(facts.meeting),
        'The liaison will speak with you about the next steps.',
      ],
      why: 'You are told because this is your research.',
    }),
    'match.declined': (facts) => ({
      title: `An answer from ${t(facts.university)} on “${t(facts.need)}”`,
      sentences: [
        `${t(facts.university)} will not take up your need “${t(facts.need)}” with ${seedOf(facts.meeting)}.`,
        t(facts.because),
        'The page of the need shows how the other matches stand.',
      ],
      why: companyUser,
    }),
    'match.handed_over': (facts) => ({
      title: `A match for “${t(facts.need)}” was handed over to you`,
      sentences: [
        `${facts.by ?? 'A colleague'} handed over to you what ${seedOf(facts.meeting)} could do for the need “${t(facts.need)}”.`,
        ...whyMetEn(facts.meeting),
        'A note that came with it stands at the match.',
      ],
      why: 'You are told because you look after this match now.',
    }),
    'contract.drafted': (facts) => ({
      title: `Contract ${facts.number} is drafted (${yen(facts.total)})`,
      sentences: [capitalised(`${contractOf(facts)} was drafted, in total ${yen(facts.total)}. It waits for its signature.`)],
      why: ownerOfCase,
    }),
    'contract.signed': (facts) => ({
      title: `Contract ${facts.number} is signed`,
      sentences: [capitalised(`${contractOf(facts)} was signed on ${day(facts.signingDate)}, in total ${yen(facts.total)}.`)],
      why: ownerOfCase,
    }),
    'contract.moved': (facts) => ({
      title: `Contract ${facts.number} ${movedInEn[facts.action]}`,
      sentences: [capitalised(`${contractOf(facts)} ${movedInEn[facts.action]} on ${day(facts.date)}.`)],
      why: ownerOfCase,
    }),
    'contract.amended': (facts) => ({
      title: `Contract ${facts.number} was amended`,
      sentences: [capitalised(`${contractOf(facts)} was amended as of ${day(facts.date)}. It is now worth ${yen(facts.total)} (a change of ${yen(facts.difference)}) and runs until ${day(facts.endDate)}.`)],
      why: ownerOfCase,
    }),
    'contract.approval': (facts) => ({
      title: `Contract ${facts.number}: ${{ asked: 'approval is asked for', approved: 'approved', refused: 'not approved' }[facts.step]}`,
      sentences: [`A second person ${{ asked: 'is asked to approve', approved: 'has approved', refused: 'has not approved' }[facts.step]} ${yen(facts.amount)} for ${contractOf(facts)}.`],
      why: ownerOfCase,
    }),
    'receipt.recorded': (facts) => ({
      title: `Payment for contract ${facts.number} recorded (${yen(facts.amount)})`,
      sentences: [`On ${day(facts.date)}, ${yen(facts.amount)} was received for ${contractOf(facts)}. It counts as income of fiscal year ${facts.fiscalYear}.`],
      why: ownerOfCase,
    }),
    'receipt.reversed': (facts) => ({
      title: `A payment for contract ${facts.number} was taken back (${yen(facts.amount)})`,
      sentences: [`An entry of ${contractOf(facts)} was taken back as of ${day(facts.date)}. The income of fiscal year ${facts.fiscalYear} changes by ${yen(facts.amount)}.`],
      why: ownerOfCase,
    }),
    'receipt.refunded': (facts) => ({
      title: `Money of contract ${facts.number} was given back (${yen(-facts.amount)})`,
      sentences: [`On ${day(facts.date)}, ${yen(-facts.amount)} of ${contractOf(facts)} was given back to the company: ${facts.overpaid ? 'it had come in too much' : 'it was not used'}. The income of fiscal year ${facts.fiscalYear} is less by it.`],
      why: ownerOfCase,
    }),
    'carry_over.recorded': (facts) => ({
      title: `A carry-over of contract ${facts.number} was recorded (${yen(facts.amount)})`,
      sentences: [`${yen(facts.amount)} of ${contractOf(facts)} goes on from fiscal year ${facts.fromFiscalYear} into ${facts.toFiscalYear}.`],
      why: ownerOfCase,
    }),
    'invoice.issued': (facts) => ({
      title: `Invoice ${facts.invoiceNumber} for contract ${facts.number} was issued (${yen(facts.amount)})`,
      sentences: [`${yen(facts.amount)} of ${contractOf(facts)} was invoiced. Payment is due on ${day(facts.dueDate)}.`],
      why: ownerOfCase,
    }),
    'invoice.cancelled': (facts) => ({
      title: `An invoice for contract ${facts.number} was taken back (${facts.invoiceNumber})`,
      sentences: [`The invoice of ${yen(-facts.amount)} for ${contractOf(facts)} was taken back by document ${facts.invoiceNumber}.`],
      why: ownerOfCase,
    }),
    'estimate.sent': (facts) => ({
      title: `Estimate ${facts.number} has come (${yen(facts.total)})`,
      sentences: [capitalised(`${estimateOf(facts)} has come. It is ${yen(facts.total)} with tax and stands until ${day(facts.validUntil)}.`), 'See each line with its basis on the case’s page, and accept or decline it there.'],
      why: ofEstimate,
    }),
    'estimate.answered': (facts) => ({
      title: `Estimate ${facts.number} was ${facts.answer}`,
      sentences: [facts.answer === 'accepted'
        ? `The company accepted ${estimateOf(facts)} of ${yen(facts.total)}. A contract with the same lines and price was drafted.`
        : `The company declined ${estimateOf(facts)} of ${yen(facts.total)}. Its reason stands on the case’s page.`],
      why: ownerOfCase,
    }),
    'stage_gate.set': (facts) => ({
      title: `A stage gate of contract ${facts.number} was set (due ${day(facts.dueDate)})`,
      sentences: [capitalised(`${contractOf(facts)} has a stage gate that is due on ${day(facts.dueDate)}.`), ...(facts.amount > 0 ? [`When it is passed, ${yen(facts.amount)} is earned by the result.`] : [])],
      why: ownerOfCase,
    }),
    'stage_gate.reported': (facts) => ({
      title: `A stage gate of contract ${facts.number}: ${gateInEn[facts.outcome]}`,
      sentences: [`There is a report on ${contractOf(facts)} (light: ${facts.light}).`, ...(facts.recognised > 0 ? [`${yen(facts.recognised)} is earned by the result.`] : [])],
      why: facts.reader === 'company' ? ofCompany : onlyOwner,
    }),
    'instalment.reminder': (facts) => ({
      title: `Reminder: a payment for contract ${facts.number} (${day(facts.dueDate)})`,
      sentences: [facts.days < 0 ? `${yen(facts.open)} for ${contractOf(facts)} is due on ${day(facts.dueDate)}.` : `${yen(facts.open)} for ${contractOf(facts)} was due on ${day(facts.dueDate)}, ${facts.days} days ago, and has not arrived.`],
      why: facts.reader === 'company' ? ofCompany : onlyOwner,
    }),
    'instalment.due_soon': (facts) => ({
      title: `A payment for contract ${facts.number} is due on ${day(facts.dueDate)}`,
      sentences: [`${yen(facts.open)} for ${contractOf(facts)} is due on ${day(facts.dueDate)}.`],
      why: onlyOwner,
    }),
    'instalment.overdue': (facts) => ({
      title: `A payment for contract ${facts.number} is overdue since ${day(facts.dueDate)}`,
      sentences: [`${yen(facts.open)} for ${contractOf(facts)} was due on ${day(facts.dueDate)} and has not arrived.`, 'Please ask the company.'],
      why: onlyOwner,
    }),
    'contract.ending': (facts) => ({
      title: `Contract ${facts.number} ends on ${day(facts.endDate)}`,
      sentences: [capitalised(`${contractOf(facts)} ends on ${day(facts.endDate)}.`), 'Please check whether it is to be continued or amended.'],
      why: onlyOwner,
    }),
    'mandate.changed': (facts) => ({
      title: facts.what === 'given' ? `You hold a mandate of ${t(facts.company)}` : `The mandate of ${t(facts.company)} has ended`,
      sentences: facts.what === 'given'
        ? [`${t(facts.company)} lets your institution post needs for it. Your list of clients says from when until when.`]
        : [`${t(facts.company)} ended the mandate. What was posted for it you cannot see any more.`],
      why: 'You are told because you post needs for companies.',
    }),
    'need.changed_for_client': (facts) => ({
      title: `${t(facts.intermediary)} ${actedEn[facts.what]} “${t(facts.need)}” for you`,
      sentences: [`By your mandate ${t(facts.intermediary)} ${actedEn[facts.what]} the need “${t(facts.need)}” for your company.`, 'You can change or withdraw it too.'],
      why: 'You are told because your company gave this institution a mandate.',
    }),
    'client_need.progressed': (facts) => ({
      title: facts.stage === 'matched' ? `${t(facts.university)} may fit a need of your client` : `${t(facts.university)} takes up a need of your client`,
      sentences: [facts.stage === 'matched'
        ? `Research of ${t(facts.university)} was proposed for a need that you posted for a client. A liaison looks at it.`
        : `${t(facts.university)} takes up a need that you posted for a client. Company and university go on from here.`],
      why: 'You are told because you posted this need for a client.',
    }),
    'registration.waiting': (facts) => ({
      title: `“${t(facts.company)}” asks to be registered`,
      sentences: [`“${t(facts.company)}” asks to be registered. The mail address is confirmed.`, 'Please approve or reject it.'],
      why: 'You are told because you decide about registrations.',
    }),
  },
  mail: {
    salutation: (name) => `Dear ${name},`,
    seeMore: 'Read more here:',
    footer: 'Musubi sent this mail by itself. Nobody reads answers to it.',
  },
};
