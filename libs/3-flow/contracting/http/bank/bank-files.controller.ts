import { Caller } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { PathId, ValidBody } from '@musubi/platform/http/valid';
import { Controller } from '@nestjs/common';
import { ConfirmBankLines } from '../../application/bank/confirm-bank-lines.js';
import { ShowBankFiles } from '../../application/bank/show-bank-files.js';
import { UploadBankFile } from '../../application/bank/upload-bank-file.js';
import { unwrapAll } from '../unwrap-all.js';
import { toBankFile, toBankFileAnswer } from './bank-mapper.js';
import {
  type BankFileAnswer, bankFileAnswer, type BankFileList, bankFileList, type ConfirmBankLinesBody, confirmBankLinesBody, type ConfirmedAnswer, confirmedAnswer,
  type UploadBankFileBody, uploadBankFileBody, type UploadedAnswer, uploadedAnswer,
} from './bank.dto.js';

const keepers = ['admin', 'contract_officer'];
const readers = [...keepers, 'auditor'];

/** Money in bulk: a bank's list is taken in, proposals are shown with their reasons, and a person confirms. */
@Tag('contracting')
@Controller()
export class BankFilesController {
  constructor(
    private readonly upload: UploadBankFile,
    private readonly files: ShowBankFiles,
    private readonly confirm: ConfirmBankLines,
  ) {}

  @Endpoint({
    method: 'POST', path: 'bank-files', summary: 'Takes in a bank\'s list; payments of an earlier file are not taken twice, each bad row is named',
    access: keepers, body: uploadBankFileBody, answer: [201, uploadedAnswer],
  })
  async add(@ValidBody() { name, content, columns }: UploadBankFileBody, @Caller() actor: Principal): Promise<UploadedAnswer> {
    return { ...unwrapAll(await this.upload.run({ actor, name, file: Buffer.from(content, 'base64'), columns })) };
  }

  @Endpoint({ method: 'GET', path: 'bank-files', summary: 'The lists taken in, the newest first', access: readers, answer: [200, bankFileList] })
  async list(@Caller() { tenantId }: Principal): Promise<BankFileList> {
    return { items: (await this.files.all(tenantId)).map(toBankFile), nextCursor: null };
  }

  @Endpoint({ method: 'GET', path: 'bank-files/:id', summary: 'A list with what each payment is proposed for, and why', access: readers, answer: [200, bankFileAnswer] })
  async show(@PathId() id: string, @Caller() { tenantId }: Principal): Promise<BankFileAnswer> {
    return toBankFileAnswer(unwrap(await this.files.one(tenantId, id)));
  }

  @Endpoint({
    method: 'POST', path: 'bank-files/:id/confirm', summary: 'Makes receipts of the payments confirmed: all of them or none',
    access: keepers, body: confirmBankLinesBody, answer: [200, confirmedAnswer],
  })
  async settle(@PathId() fileId: string, @ValidBody() { lines }: ConfirmBankLinesBody, @Caller() actor: Principal): Promise<ConfirmedAnswer> {
    return { receiptIds: [...unwrapAll(await this.confirm.run({ actor, fileId, lines }))] };
  }
}
