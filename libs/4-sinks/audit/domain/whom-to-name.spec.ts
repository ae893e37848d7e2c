import type { AuditEntry } from './audit-entry.js';
import { actorOf } from './whom-to-name.js';

const entry = { actorId: 'p1', causeId: null } as AuditEntry;

describe('an actor', () => {
  it('is named where the reader may know the name', () => {
    expect(actorOf(entry, new Map([['p1', { name: '山田' }]]))).toEqual({ kind: 'person', id: 'p1', name: '山田' });
  });

  it('of another organisation has neither name nor id', () => {
    expect(actorOf(entry, new Map())).toEqual({ kind: 'outsider' });
  });

  it('is the system where nobody acted', () => {
    expect(actorOf({ ...entry, actorId: null }, new Map())).toEqual({ kind: 'system' });
  });
});
