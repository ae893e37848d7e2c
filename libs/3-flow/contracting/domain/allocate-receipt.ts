import { fail, ok, subtractYen, sumYen, yen, type DomainError, type Result, type Yen } from '@musubi/kernel';

/** An instalment with what was received on it so far. */
export type PayableInstalment = {
  readonly id: string;
  readonly sequence: number;
  readonly amount: Yen;
  readonly received: Yen;
};

export type Allocation = { readonly instalmentId: string; readonly amount: Yen };

/**
 * Which instalments a receipt pays: the one named or, without a name, the open ones, oldest first. The parts add up to
 * the amount and none exceeds what is open. Errors: `receipt.amount_not_positive`, `receipt.instalment_unknown`,
 * `receipt.exceeds_instalment`, `receipt.exceeds_open`, the latter two with params amount and open.
 */
export function allocateReceipt(
  instalments: readonly PayableInstalment[],
  amount: Yen,
  instalmentId?: string,
): Result<Allocation[], DomainError> {
  if (amount <= 0) return fail('receipt.amount_not_positive', 'A receipt is more than 0 yen.', { path: 'amount' });
  if (instalmentId !== undefined) return allocateTo(instalments.find(({ id }) => id === instalmentId), amount);

  const open = sumYen(instalments.map(openOf));
  if (amount > open) return exceeds('receipt.exceeds_open', 'the contract', amount, open);
  let left = amount;
  return ok([...instalments]
    .sort((a, b) => a.sequence - b.sequence)
    .map((instalment) => {
      const part = yen(Math.min(left, openOf(instalment)));
      left = subtractYen(left, part);
      return { instalmentId: instalment.id, amount: part };
    })
    .filter((allocation) => allocation.amount > 0));
}

function allocateTo(instalment: PayableInstalment | undefined, amount: Yen): Result<Allocation[], DomainError> {
  if (!instalment) {
    return fail('receipt.instalment_unknown', 'The contract has no such instalment.', { path: 'instalmentId' });
  }
  const open = openOf(instalment);
  if (amount > open) return exceeds('receipt.exceeds_instalment', `instalment ${instalment.sequence}`, amount, open);
  return ok([{ instalmentId: instalment.id, amount }]);
}

function openOf({ amount, received }: PayableInstalment): Yen {
  return subtractYen(amount, received);
}

function exceeds(code: string, what: string, amount: Yen, open: Yen): Result<never, DomainError> {
  return fail(code, `${amount} yen is more than the ${open} yen still open on ${what}.`, {
    path: 'amount', params: { amount, open },
  });
}
