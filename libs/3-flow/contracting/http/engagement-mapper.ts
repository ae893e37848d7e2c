import type { Contract } from '../public/contract.js';
import type { EngagementPage } from '../application/show-engagement.js';
import { toContractAnswer } from './contract-mapper.js';
import type { EngagementAnswer } from './engagement.dto.js';

type HistoryItem = EngagementAnswer['history'][number];

export function toEngagementAnswer(page: EngagementPage): EngagementAnswer {
  const { engagement, need, organisations, contracts } = page;
  const organisation = (id: string): { id: string; name: string } => ({ id, name: organisations.get(id)?.name ?? '' });
  return {
    id: engagement.id, status: engagement.status, openedAt: engagement.openedAt.toISOString(), mayWork: page.mayWork,
    university: organisation(engagement.tenantId), company: page.companyId === undefined ? null : organisation(page.companyId),
    need: { id: engagement.needId, title: { ja: need?.titleJa ?? null, en: need?.titleEn ?? null } },
    seeds: seedsOf(page), people: peopleOf(page), history: historyOf(page),
    contracts: contracts.map((contract) => toContractAnswer(contract, page.today)),
  };
}

function departmentOf({ departments }: EngagementPage, id: string): { id: string; name: string } {
  return { id, name: departments.get(id)?.name ?? '' };
}

function seedsOf(page: EngagementPage): EngagementAnswer['seeds'] {
  return page.engagement.acceptedMatches.map(({ seedId, matchId, departmentId, acceptedAt }) => {
    const seed = page.seeds.get(seedId);
    return {
      id: seedId, matchId, title: { ja: seed?.titleJa ?? null, en: seed?.titleEn ?? null },
      researcherName: seed?.researcherName ?? null, department: departmentOf(page, departmentId), acceptedAt: acceptedAt.toISOString(),
    };
  });
}

function peopleOf(page: EngagementPage): EngagementAnswer['people'] {
  const { ownerUserId, participantUserIds } = page.engagement;
  return [ownerUserId, ...participantUserIds].map((id) => ({
    id, name: page.names.get(id)?.name ?? '', role: id === ownerUserId ? 'owner' : 'participant',
    departments: (page.departmentsOfUser.get(id) ?? []).map((departmentId) => departmentOf(page, departmentId)),
  }));
}

/** One story of the case: what triage tells, and what its contracts tell of themselves. */
function historyOf(page: EngagementPage): HistoryItem[] {
  const actor = (id: string | null | undefined): HistoryItem['actor'] => (id ? { id, name: page.names.get(id)?.name ?? '' } : null);
  const told = page.engagement.history.map(({ id, at, kind, matchId, actorUserId, facts }) => ({
    id, at: at.toISOString(), kind: kind as string, matchId: matchId ?? null, actor: actor(actorUserId), facts: { ...facts },
  }));
  const items = [...told, ...page.contracts.flatMap((contract) => storyOf(contract, actor))];
  return items.sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
}

const storyOfReceipt = { receipt: 'receipt_recorded', reversal: 'receipt_reversed', overpaid_refund: 'receipt_refunded', refund: 'receipt_refunded' } as const;

function storyOf(contract: Contract, actor: (id: string | null) => HistoryItem['actor']): HistoryItem[] {
  const { id, number, amendments } = contract;
  // As it was concluded: what came of it later is told later.
  const { total } = amendments[0]?.before.price ?? contract.price;
  const item = (key: string, at: string, kind: string, by: string | null, facts: Record<string, unknown>): HistoryItem => ({
    id: key, at: new Date(at).toISOString(), kind, matchId: null, actor: actor(by), facts: { contractId: id, number, ...facts },
  });
  return [
    item(`${id}:drafted`, contract.draftedAt, 'contract_drafted', contract.draftedBy, { total }),
    ...(contract.signedAt === null ? [] : [item(`${id}:signed`, contract.signedAt, 'contract_signed', contract.signedBy, { total })]),
    ...amendments.map(({ sequence, madeAt, madeBy, after }) => item(`${id}:amended:${sequence}`, madeAt, 'contract_amended', madeBy, { total: after.price.total })),
    ...contract.receipts.map(({ id: receiptId, kind, recordedAt, recordedBy, amount, date, fiscalYear }) =>
      item(receiptId, recordedAt, storyOfReceipt[kind], recordedBy, { amount, date, fiscalYear })),
    ...contract.carryOvers.map(({ id: carryOverId, notedAt, notedBy, amount, fromFiscalYear }) =>
      item(carryOverId, notedAt, 'carry_over_recorded', notedBy, { amount, fiscalYear: fromFiscalYear })),
  ];
}
