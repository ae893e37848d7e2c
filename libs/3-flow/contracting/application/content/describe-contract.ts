import type { PlainDate } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import { type BearingParty, bearing, type ContractContent } from '../../domain/content/contract-content.js';
import { factsOf, type RaisedGate, raisedGates } from '../../domain/content/gates.js';
import { type MissingContent, missingContent } from '../../domain/content/missing-content.js';
import { ContractContents } from '../../infrastructure/content/contract-contents.js';
import type { Contract } from '../../public/contract.js';

/** A contract beside its money: what it says and does not say, each party's share, and the gates its facts have raised. */
export interface DescribedContract {
  readonly contract: Contract;
  readonly content: ContractContent;
  /** null before anything was put; the facts stand since then. */
  readonly savedAt: Date | null;
  /** With their shares of the contract's total. */
  readonly parties: readonly BearingParty[];
  readonly missing: readonly MissingContent[];
  readonly gates: readonly RaisedGate[];
}

/** Puts together what is known of a contract beside its money; whoever asks has found the contract before. */
@Injectable()
export class DescribeContract {
  constructor(private readonly contents: ContractContents) {}

  /** With `asOf`, of a contract as it stood that day. */
  async run(contract: Contract, asOf?: PlainDate): Promise<DescribedContract> {
    const { content, savedAt, publicMoney, decisions } = await this.contents.find(contract.id, asOf);
    return {
      contract, content, savedAt,
      parties: bearing(contract.price.total, content.parties),
      missing: missingContent(contract.type, content, contract.lines.length),
      gates: raisedGates(contract.type, factsOf(content, publicMoney), decisions),
    };
  }
}
