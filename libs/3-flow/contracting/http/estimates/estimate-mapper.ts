import { plainDate, unwrap, yen } from '@musubi/kernel';
import type { Estimate, EstimateContent, PricedEstimate } from '../../domain/estimates/estimate.js';
import { type EstimateItem, lineOfItem } from '../../domain/estimate-item.js';
import { toPreviewAnswer } from '../contract-mapper.js';
import type { EstimateAnswer, EstimateBody, EstimateItemAnswer, PricedEstimateAnswer } from './estimate.dto.js';

export function toEstimateContent({ items, price, instalments, ...terms }: EstimateBody): EstimateContent {
  return {
    ...terms, instalments, items: items.map(toEstimateItem),
    price: price.style === 'lumpSum' ? { ...price, agreed: yen(price.agreed) }
      : price.style === 'resultLinked' ? { style: price.style, milestones: price.milestones.map(({ name, dueDate, amount }) => ({ name, dueDate: plainDate(dueDate), amount: yen(amount) })) }
        : price,
  };
}

export function toEstimateItem(item: EstimateBody['items'][number]): EstimateItem {
  return 'hours' in item ? { ...item, annualCost: yen(item.annualCost) } : { ...item, unitPrice: yen(item.unitPrice) };
}

export function toPricedEstimateAnswer({ priced, stated, adjustment }: PricedEstimate, items: readonly EstimateItem[]): PricedEstimateAnswer {
  return { ...toPreviewAnswer(priced), items: items.map(toItemAnswer), adjustment, fixed: stated.fixed, linked: stated.linked };
}

export function toEstimateAnswer(estimate: Estimate): EstimateAnswer {
  const { content, parties, decision } = estimate;
  return {
    id: estimate.id, engagementId: estimate.engagementId, version: estimate.version, number: estimate.number, state: estimate.state, title: estimate.title,
    company: { id: estimate.companyId, name: parties.company }, university: { id: estimate.tenantId, name: parties.university },
    contractType: estimate.priced.terms.contractType, signingDate: content.signingDate, startDate: content.startDate, endDate: content.endDate, validUntil: content.validUntil,
    price: toPriceAnswer(content), umbrella: content.umbrella, publicMoney: content.publicMoney, note: content.note,
    draftedAt: instant(estimate.draftedAt), sentAt: estimate.sentAt === null ? null : instant(estimate.sentAt),
    decision: decision && { answer: decision.answer, reason: decision.reason, at: instant(decision.at) },
    contractId: estimate.contractId,
    ...toPricedEstimateAnswer(estimate, content.items),
  };
}

function toPriceAnswer({ price }: EstimateContent): EstimateAnswer['price'] {
  switch (price.style) {
    case 'itemised': return { style: 'itemised' };
    case 'lumpSum': return { style: 'lumpSum', agreed: price.agreed };
    case 'resultLinked': return { style: 'resultLinked', milestones: price.milestones.map(({ name, dueDate, amount }) => ({ name, dueDate, amount })) };
  }
}

function toItemAnswer(item: EstimateItem): EstimateItemAnswer {
  const { line, basis } = unwrap(lineOfItem(item));
  const counted = 'hours' in item
    ? { hours: item.hours, annualCost: item.annualCost, annualHours: item.annualHours, pieces: null, unitPrice: null }
    : { hours: null, annualCost: null, annualHours: null, pieces: item.pieces, unitPrice: item.unitPrice };
  return {
    kind: item.kind, name: item.name, reason: item.reason ?? null, fiscalYear: item.fiscalYear ?? null, ...counted,
    lineKind: line.kind, amount: line.amount, basis: { ja: basis.ja, en: basis.en },
  };
}

function instant(text: string): string {
  return new Date(text).toISOString();
}
