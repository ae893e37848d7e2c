import type { DomainError, PlainDate } from '@musubi/kernel';
import { caseInRegion, isReachable } from './case-in-region.js';
import { caseInWords } from './case-in-words.js';
import { allCases, type CaseRegion, where, without } from './case-region.js';
import { chooseOverheadRule } from './choose-overhead-rule.js';
import type { OverheadPolicy, OverheadRule } from './overhead-policy.js';

/** A table that falls into more pieces is refused rather than looked at for minutes. */
const mostRegions = 20_000;

/**
 * What is wrong with a rule table as a whole, exactly and with a case to show it: conditions are spans and finite sets,
 * so what the rules leave over is computed, not sampled. `validFrom` is the first day the table is in force.
 *
 * - `overhead.rule_never_wins` at `rules.<i>`: for each case it holds for an earlier rule does too, or it holds for none.
 * - `overhead.table_leaves_case` at `rules`: a case for which no rule holds.
 * - `overhead.table_too_intricate` at `rules`.
 *
 * `params.case` is a case as `chooseOverheadRule` takes it, `params.words` the same in Japanese and English.
 */
export function overheadTableErrors(policy: OverheadPolicy, validFrom?: PlainDate): DomainError[] {
  const all = allCases(policy, validFrom);
  const errors: DomainError[] = [];
  let left: CaseRegion[] = [all];
  for (const [index, rule] of policy.rules.entries()) {
    if (!left.some((region) => isReachable(where(rule.when, region)))) errors.push(neverWins(policy, rule, index, all));
    left = left.flatMap((region) => without(region, where(rule.when, region))).filter(isReachable);
    if (left.length > mostRegions) {
      return [{ code: 'overhead.table_too_intricate', message: 'The table has too many conditions of different kinds to be checked.', path: 'rules' }];
    }
  }
  const hole = left[0] && caseInRegion(left[0]);
  if (!hole) return errors;
  const words = caseInWords(hole, policy.dateBasis);
  return [...errors, { code: 'overhead.table_leaves_case', message: `No rule holds for: ${words.en}.`, path: 'rules', params: { case: hole, words } }];
}

function neverWins(policy: OverheadPolicy, { when }: OverheadRule, index: number, all: CaseRegion): DomainError {
  const error = { code: 'overhead.rule_never_wins', path: `rules.${index}` };
  const held = caseInRegion(where(when, all));
  if (!held) return { ...error, message: `Rule ${index} (from 0) can never win: its conditions hold for no case.`, params: { rule: index } };
  const words = caseInWords(held, policy.dateBasis);
  const chosen = chooseOverheadRule(policy, held);
  const wonBy = chosen.ok ? chosen.value.index : null;
  const message = `Rule ${index} (from 0) can never win: where it holds an earlier rule does too. Rule ${wonBy ?? '?'} wins: ${words.en}.`;
  return { ...error, message, params: { rule: index, wonBy, case: held, words } };
}
