/** Amendments recorded before parties could be amended say nothing of them. */
const withParties = (terms: string): string => `'{"parties": []}'::jsonb || ${terms}`;

/**
 * A contract `c` with all that hangs on it as one JSON document, field by field in the shape of the public `Contract`:
 * one round trip for any number of contracts. Sums stay below 2^53, so JSON keeps them exact.
 */
export const contractDocument = `jsonb_build_object(
  'id', c.id, 'tenantId', c.tenant_id, 'companyId', c.company_id, 'companyName', c.company_name,
  'engagementId', c.engagement_id, 'ownerUserId', c.owner_user_id, 'departmentId', c.department_id,
  'number', c.number, 'title', c.title, 'type', c.type, 'state', c.state, 'version', c.version, 'refundClause', c.refund_clause,
  'signingDate', c.signing_date, 'startDate', c.start_date, 'endDate', c.end_date,
  'draftedAt', c.drafted_at, 'draftedBy', c.drafted_by, 'signedAt', c.signed_at, 'signedBy', c.signed_by,
  'price', jsonb_build_object(
    'direct', c.direct, 'researcherFee', c.researcher_fee, 'overhead', c.overhead, 'strategicFee', c.strategic_fee,
    'subtotal', c.subtotal, 'tax', c.tax, 'total', c.total, 'roundingDifference', c.rounding_difference),
  'overheadRule', jsonb_build_object(
    'policyId', c.policy_id, 'policyValidFrom', c.policy_valid_from, 'ruleIndex', c.rule_index, 'rateBp', c.rate_bp,
    'base', c.overhead_base, 'dateBasis', c.date_basis,
    'rounding', jsonb_build_object('unit', c.rounding_unit, 'scope', c.rounding_scope),
    'taxMode', c.tax_mode, 'taxRateBp', c.tax_rate_bp),
  'setting', jsonb_build_object('sme', c.sme, 'prefecture', c.prefecture, 'umbrella', c.umbrella, 'publicMoney', c.public_money),
  'amendments', (
    select coalesce(jsonb_agg(jsonb_build_object(
             'sequence', m.sequence, 'version', m.version, 'date', m.amended_on, 'reason', m.reason,
             'before', ${withParties('m.before')}, 'after', ${withParties('m.after')}, 'planBefore', m.plan_before, 'planAfter', m.plan_after,
             'rule', case when m.policy_id is not null then jsonb_build_object('policyId', m.policy_id, 'ruleIndex', m.rule_index, 'rateBp', m.rate_bp) end,
             'madeAt', m.made_at, 'madeBy', m.made_by) order by m.sequence), '[]')
      from contracting.contract_amendment m where m.contract_id = c.id),
  'changes', (
    select coalesce(jsonb_agg(jsonb_build_object(
             'version', h.version, 'action', h.action, 'state', h.state, 'effectiveOn', h.effective_on, 'note', h.note, 'madeAt', h.made_at, 'madeBy', h.made_by)
             order by h.version), '[]')
      from contracting.contract_change h where h.contract_id = c.id),
  'lines', (
    select coalesce(jsonb_agg(jsonb_build_object('kind', l.kind, 'amount', l.amount, 'fiscalYear', l.fiscal_year, 'basis', l.basis, 'amendment', l.amendment)
                              order by l.position), '[]')
      from contracting.contract_line l where l.contract_id = c.id),
  'instalments', (
    select coalesce(jsonb_agg(jsonb_build_object(
             'id', i.id, 'sequence', i.sequence, 'dueDate', i.due_date, 'fiscalYear', i.fiscal_year, 'amount', i.amount,
             'received', (select coalesce(sum(a.amount), 0) from contracting.receipt_allocation a where a.instalment_id = i.id))
             order by i.sequence), '[]')
      from contracting.instalment i where i.contract_id = c.id and i.amount > 0),
  'receipts', (
    select coalesce(jsonb_agg(jsonb_build_object(
             'id', r.id, 'kind', r.kind, 'countersId', r.counters_id, 'reason', r.reason, 'unallocated', r.unallocated, 'date', r.received_on, 'fiscalYear', r.fiscal_year, 'amount', r.amount,
             'direct', r.direct, 'overhead', r.overhead, 'tax', r.tax, 'other', r.other,
             'recordedAt', r.recorded_at, 'recordedBy', r.recorded_by,
             'allocations', (select coalesce(jsonb_agg(jsonb_build_object('instalmentId', a.instalment_id, 'amount', a.amount)
                                                       order by a.instalment_id), '[]')
                               from contracting.receipt_allocation a where a.receipt_id = r.id))
             order by r.received_on, r.id), '[]')
      from contracting.receipt r where r.contract_id = c.id),
  'carryOvers', (
    select coalesce(jsonb_agg(jsonb_build_object(
             'id', k.id, 'fromFiscalYear', k.from_fiscal_year, 'amount', k.amount, 'reason', k.reason, 'notedAt', k.noted_at, 'notedBy', k.noted_by)
             order by k.noted_at, k.id), '[]')
      from contracting.carry_over k where k.contract_id = c.id))`;
