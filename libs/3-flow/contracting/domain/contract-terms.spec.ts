import { checkContractTerms } from './contract-terms.js';
import type { ContractTermsInput } from './contract-terms-input.js';

const line = { kind: 'direct', amount: 5_000_000, basis: ' 研究員 1 名 ' };
const sound: ContractTermsInput = {
  contractType: 'joint_research',
  startDate: '2021-04-01',
  endDate: '2022-09-30',
  lines: [line, { kind: 'direct', amount: -1_000, fiscalYear: 2022, basis: '値引き' }],
  instalments: [{ dueDate: '2021-05-31', amount: 7_148_570 }],
};

function errorsOf(change: Partial<ContractTermsInput>): string[] {
  const checked = checkContractTerms({ ...sound, ...change });
  return checked.ok ? [] : checked.error.map(({ code, path }) => `${code} at ${path}`);
}

describe('contract terms', () => {
  it('come back typed when sound', () => {
    expect(checkContractTerms(sound)).toEqual({
      ok: true,
      value: { ...sound, lines: [{ ...line, basis: '研究員 1 名' }, sound.lines[1]] },
    });
    expect(checkContractTerms({ ...sound, instalments: undefined })).toMatchObject({ value: { instalments: [] } });
  });

  it.each<[Partial<ContractTermsInput>, string]>([
    [{ contractType: 'marriage' }, 'contract.type_unknown at contractType'],
    [{ startDate: '2021-02-29' }, 'contract.date_invalid at startDate'],
    [{ endDate: '30 September' }, 'contract.date_invalid at endDate'],
    [{ endDate: '2021-03-31' }, 'contract.ends_before_start at endDate'],
    [{ lines: [] }, 'contract.no_lines at lines'],
    [{ lines: Array.from({ length: 201 }, () => line) }, 'contract.too_many_lines at lines'],
    [{ lines: [{ ...line, kind: 'bribe' }] }, 'contract.line_kind_unknown at lines.0.kind'],
    [{ lines: [{ ...line, amount: 0.5 }] }, 'contract.amount_not_whole_yen at lines.0.amount'],
    [{ lines: [{ ...line, amount: Number.NaN }] }, 'contract.amount_not_whole_yen at lines.0.amount'],
    [{ lines: [line, { ...line, amount: 1e13 }] }, 'contract.amount_too_large at lines.1.amount'],
    [{ lines: [{ ...line, basis: ' ' }] }, 'contract.basis_missing at lines.0.basis'],
    [{ lines: [{ ...line, fiscalYear: 2020 }] }, 'contract.fiscal_year_outside_term at lines.0.fiscalYear'],
    [{ lines: [{ ...line, fiscalYear: 2023 }] }, 'contract.fiscal_year_outside_term at lines.0.fiscalYear'],
    [{ lines: [line, { ...line, amount: -5_000_001 }] }, 'contract.negative_total at lines'],
    [{ lines: [line, { ...line, kind: 'strategicFee', amount: -1 }] }, 'contract.negative_total at lines'],
    [{ instalments: [{ dueDate: '2021-13-01', amount: 1 }] }, 'contract.date_invalid at instalments.0.dueDate'],
    [
      { instalments: [{ dueDate: '2021-12-01', amount: 1.5 }] },
      'contract.amount_not_whole_yen at instalments.0.amount',
    ],
  ])('%j is refused', (change, error) => {
    expect(errorsOf(change)).toEqual([error]);
  });

  it('end on the day they start at the earliest', () => {
    expect(errorsOf({ endDate: '2021-04-01', lines: [line] })).toEqual([]);
  });

  it('are told everything that is wrong at once', () => {
    expect(
      errorsOf({ contractType: '', startDate: '', lines: [{ kind: '', amount: 0.1, fiscalYear: 1, basis: '' }] }),
    ).toEqual([
      'contract.type_unknown at contractType',
      'contract.date_invalid at startDate',
      'contract.amount_not_whole_yen at lines.0.amount',
      'contract.line_kind_unknown at lines.0.kind',
      'contract.basis_missing at lines.0.basis',
    ]);
  });
});
