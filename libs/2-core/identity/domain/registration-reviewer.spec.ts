import { mayDecide, reviewerOf } from './registration-reviewer.js';

const fresh = { companyId: null, companyHasAdmin: false, platformHasOperator: true };
const joined = { companyId: 'c', companyHasAdmin: true, platformHasOperator: true };
const caller = (role: string, tenantId = 't') => ({ userId: 'u', tenantId, roles: [role] });

describe('who decides about a registration', () => {
  it('is the company\'s own administrator when there is one, else the operator, else the universities\' administrators', () => {
    expect(reviewerOf(joined)).toBe('company_admin');
    expect(reviewerOf(fresh)).toBe('operator');
    expect(reviewerOf({ ...joined, companyHasAdmin: false })).toBe('operator');
    expect(reviewerOf({ ...fresh, platformHasOperator: false })).toBe('admin');
  });

  it('is nobody else: no other company, no university beside an operator, no operator beside a company\'s administrator', () => {
    expect(mayDecide(caller('company_admin', 'c'), joined)).toBe(true);
    expect(mayDecide(caller('company_admin', 'other'), joined)).toBe(false);
    expect(mayDecide(caller('company', 'c'), joined)).toBe(false);
    expect(mayDecide(caller('operator'), joined)).toBe(false);
    expect(mayDecide(caller('operator'), fresh)).toBe(true);
    expect(mayDecide(caller('admin'), fresh)).toBe(false);
    expect(mayDecide(caller('admin'), { ...fresh, platformHasOperator: false })).toBe(true);
    expect(mayDecide(caller('liaison'), { ...fresh, platformHasOperator: false })).toBe(false);
  });
});
