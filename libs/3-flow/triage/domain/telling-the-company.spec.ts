import { newId } from '@musubi/kernel';
import fc from 'fast-check';
import { companyCopyOfFact } from './company-copy-of-fact.js';
import { declineNote, maxNoteLength } from './decline-note.js';
import { declineReasons } from './decline-reason.js';
import { declineSentence } from './decline-sentence.js';
import { historyOfFact } from './history-of-fact.js';
import type { Declined } from './triage-fact.js';

const declined = (note: string, noteToCompany: boolean): Declined =>
  ({ kind: 'declined', matchId: newId(), seedId: newId(), reason: 'no_capacity', note, noteToCompany, by: newId() });

describe('the company', () => {
  it.each(declineReasons)('gets a kind sentence for %s in both languages', (reason) => {
    const { ja, en } = declineSentence(reason);
    expect(ja).toMatch(/(ください|ます|ません|ました)。?/u);
    expect(en.length).toBeGreaterThan(40);
    expect(`${ja}${en}`).not.toMatch(/却下|拒否|reject|refuse/iu);
  });

  it('never reads an internal note nor who wrote it', () => {
    fc.assert(fc.property(fc.string({ minLength: 4 }).map((text) => `<<${text}>>`), (note) => {
      const fact = declined(note, false);
      const copy = JSON.stringify(companyCopyOfFact(fact));
      expect(copy).not.toContain(JSON.stringify(note).slice(1, -1));
      expect(copy).not.toContain(fact.by);
      expect(historyOfFact(fact).facts['note']).toBe(note);
    }));
  });

  it('reads the note that is for it', () => {
    expect(companyCopyOfFact(declined('来年度にぜひ', true))?.facts['note']).toBe('来年度にぜひ');
  });

  it('hears nothing of who hands what over to whom', () => {
    expect(companyCopyOfFact({ kind: 'handed_over', matchId: newId(), seedId: newId(), from: newId(), to: newId(), note: 'x', by: newId() })).toBeUndefined();
  });

  it('is told of no person but the owner', () => {
    const [ownerUserId, other] = [newId(), newId()];
    const copy = companyCopyOfFact({ kind: 'assigned', ownerUserId, participantUserIds: [other], matchIds: [newId()], dueAt: new Date(), by: undefined });
    expect(copy?.facts).toEqual({ count: 1, liaisonUserId: ownerUserId });
  });

});

describe('a note', () => {
  it('has at most 1,000 characters, counted as people count', () => {
    expect(declineNote('𠮷'.repeat(maxNoteLength)).ok).toBe(true);
    expect(declineNote('𠮷'.repeat(maxNoteLength + 1))).toMatchObject({ error: { code: 'match.note_too_long', path: 'note' } });
  });

  it.each([undefined, '', ' \n '])('that is empty (%j) is none', (text) => {
    expect(declineNote(text)).toEqual({ ok: true, value: undefined });
  });
});
