import type { ComparedGroup, ComparedPrices, Comparison, SummedPrice } from '../../domain/what-if/compare-prices.js';
import type { CountedPrice, RepricedContract } from '../../domain/what-if/reprice-contract.js';
import type { ComparedAnswer, RepricedAnswer } from './what-if.dto.js';

export function toComparedAnswer({ total, byType, byDepartment }: ComparedPrices, { from, to }: { from: number; to: number }): ComparedAnswer {
  return { from, to, total: toComparison(total), byType: byType.map(toGroup), byDepartment: byDepartment.map(toGroup) };
}

export function toRepriced({ contract, after, ruleIndex, undecided }: RepricedContract): RepricedAnswer['items'][number] {
  const { id, number, title, facts, engagementId, companyId, companyName, department, price } = contract;
  return {
    id, number, title, type: facts.contractType, signingDate: facts.signingDate ?? '', engagementId, company: { id: companyId, name: companyName },
    department: department === null ? null : { id: department.id, name: department.name },
    before: toPrice(price), after: toPrice(after), ruleBefore: contract.ruleIndex, ruleAfter: ruleIndex, undecided: undecided?.code ?? null,
  };
}

function toGroup({ key, name, ...comparison }: ComparedGroup): ComparedAnswer['byType'][number] {
  return { key, name, ...toComparison(comparison) };
}

function toComparison({ count, undecided, before, after }: Comparison): ComparedAnswer['total'] {
  return { count, undecided, before: toSummed(before), after: toSummed(after) };
}

function toSummed({ effectiveRateBp, ...price }: SummedPrice): ComparedAnswer['total']['before'] {
  return { ...toPrice(price), effectiveRateBp };
}

function toPrice({ direct, overhead, total }: CountedPrice): RepricedAnswer['items'][number]['before'] {
  return { direct, overhead, total };
}
