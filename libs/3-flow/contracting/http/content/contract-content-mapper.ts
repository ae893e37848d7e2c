import type { DescribedContract } from '../../application/content/describe-contract.js';
import type { ContentAnswer } from './contract-content.dto.js';

export function toContentAnswer({ contract, content, savedAt, parties, missing, gates }: DescribedContract): ContentAnswer {
  const { goals, people, facts, resultOwnership, backgroundIp, foregroundIp, publication, purpose, unitName, hours, scope, materials, confidentialUntil } = content;
  return {
    contractId: contract.id, version: contract.version, savedAt: savedAt?.toISOString() ?? null,
    content: {
      resultOwnership, backgroundIp, foregroundIp, publication, purpose, unitName, hours, scope, materials, confidentialUntil,
      goals: goals.map(({ text, dueDate }) => ({ text, dueDate })), people: [...people], facts: [...facts],
      parties: parties.map(({ name, country, weight, share }) => ({ name, country, weight, share })),
    },
    missing: missing.map((each) => ({ field: each.field, for: each.for })),
    gates: gates.map(({ kind, state, raisedBy, checks, decision }) => ({
      kind, state, raisedBy: [...raisedBy], checks: [...checks],
      ownerUserId: contract.ownerUserId, since: savedAt?.toISOString() ?? new Date(contract.draftedAt).toISOString(), dueOn: contract.signingDate,
      decision: decision && { outcome: decision.outcome, note: decision.note, decidedAt: new Date(decision.decidedAt).toISOString(), decidedBy: decision.decidedBy },
    })),
  };
}
