import { Caller } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { PathId, ValidBody } from '@musubi/platform/http/valid';
import { Controller } from '@nestjs/common';
import { CarryOverMoney } from '../../application/money-in/carry-over-money.js';
import { MoveReceipt } from '../../application/money-in/move-receipt.js';
import { RefundContract } from '../../application/money-in/refund-contract.js';
import { ReverseReceipt } from '../../application/money-in/reverse-receipt.js';
import { toCarryOverAnswer, toReceiptAnswer } from '../contract-mapper.js';
import { carryOver, type CarryOverAnswer, receipt, type ReceiptAnswer } from '../contract-parts.dto.js';
import { type CarryOverBody, carryOverBody, type MoveBody, moveBody, type RefundBody, refundBody, type ReverseBody, reverseBody } from './money-in.dto.js';

const university = ['liaison', 'researcher', 'admin', 'contract_officer'];

/** What becomes of money after it came in. Nothing is edited: each of these adds an entry. */
@Tag('contracting')
@Controller()
export class MoneyInController {
  constructor(
    private readonly reverseReceipt: ReverseReceipt,
    private readonly moveReceipt: MoveReceipt,
    private readonly refundContract: RefundContract,
    private readonly carryOverMoney: CarryOverMoney,
  ) {}

  @Endpoint({
    method: 'POST', path: 'contracts/:id/receipts/:receiptId/reverse', summary: 'Takes a receipt or a refund back by a counter-entry',
    access: university, body: reverseBody, answer: [201, receipt],
  })
  async reverse(@PathId() contractId: string, @PathId('receiptId') receiptId: string, @ValidBody() { date, reason }: ReverseBody, @Caller() actor: Principal): Promise<ReceiptAnswer> {
    return toReceiptAnswer(unwrap(await this.reverseReceipt.run({ contractId, receiptId, actor, date, reason })));
  }

  @Endpoint({
    method: 'POST', path: 'contracts/:id/receipts/:receiptId/move', summary: 'Moves a receipt to another instalment: a counter-entry and a new receipt of the same day',
    access: university, body: moveBody, answer: [201, receipt],
  })
  async move(@PathId() contractId: string, @PathId('receiptId') receiptId: string, @ValidBody() { instalmentId, reason }: MoveBody, @Caller() actor: Principal): Promise<ReceiptAnswer> {
    return toReceiptAnswer(unwrap(await this.moveReceipt.run({ contractId, receiptId, actor, instalmentId, reason })));
  }

  @Endpoint({
    method: 'POST', path: 'contracts/:id/refunds', summary: 'Gives back what came in too much, or by the contract’s clause what was not used',
    access: university, body: refundBody, answer: [201, receipt],
  })
  async refund(@PathId() contractId: string, @ValidBody() body: RefundBody, @Caller() actor: Principal): Promise<ReceiptAnswer> {
    const { direct = 0, overhead = 0, other = 0 } = body.unused ?? {};
    const part = body.overpaid === undefined ? { unused: { direct, overhead, other } } : { overpaid: body.overpaid };
    return toReceiptAnswer(unwrap(await this.refundContract.run({ contractId, actor, date: body.date, reason: body.reason, part })));
  }

  @Endpoint({
    method: 'POST', path: 'contracts/:id/carry-overs', summary: 'Notes unused money that goes on into the next fiscal year',
    access: university, body: carryOverBody, answer: [201, carryOver],
  })
  async carry(@PathId() contractId: string, @ValidBody() body: CarryOverBody, @Caller() actor: Principal): Promise<CarryOverAnswer> {
    const { fromFiscalYear, amount, reason } = body;
    return toCarryOverAnswer(unwrap(await this.carryOverMoney.run({ contractId, actor, fromFiscalYear, amount, reason })));
  }
}
