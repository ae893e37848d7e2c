import { Controller, Req } from '@nestjs/common';
import { Caller } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { PathId, ValidBody } from '@musubi/platform/http/valid';
import type { Request } from 'express';
import { KeepApiTokens } from '../application/keep-api-tokens.js';
import {
  type MadeTokenAnswer, madeTokenAnswer, type MakeTokenBody, makeTokenBody, type TokensAnswer, tokensAnswer, toTokenAnswer,
} from './api-tokens.dto.js';
import { loginClientOf } from './login-cookies.js';

/** The caller's own API tokens. A token goes out here, so that no answer may be kept under an Idempotency-Key: each route opens its own unit of work. */
@Tag('api-tokens')
@Controller()
export class ApiTokensController {
  constructor(private readonly tokens: KeepApiTokens) {}

  @Endpoint({ method: 'GET', path: 'api-tokens', summary: 'My API tokens', access: 'member', unit: 'none', answer: [200, tokensAnswer] })
  async list(@Caller() caller: Principal): Promise<TokensAnswer> {
    return { items: (await this.tokens.list(caller)).map(toTokenAnswer) };
  }

  @Endpoint({
    method: 'POST', path: 'api-tokens', summary: 'Make one; it is shown this once', access: 'member', unit: 'none', body: makeTokenBody, answer: [201, madeTokenAnswer],
  })
  async make(@Caller() caller: Principal, @ValidBody() { password, ...wanted }: MakeTokenBody, @Req() request: Request): Promise<MadeTokenAnswer> {
    const { row, text } = unwrap(await this.tokens.make(caller, wanted, password, loginClientOf(request)));
    return { ...toTokenAnswer(row), token: text };
  }

  @Endpoint({ method: 'DELETE', path: 'api-tokens/:id', summary: 'Revoke one; it is worth nothing at its next call', access: 'member', unit: 'none', answer: [204, null] })
  async revoke(@Caller() caller: Principal, @PathId('id') id: string): Promise<void> {
    unwrap(await this.tokens.revoke(caller, id));
  }
}
