import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { DomainError } from '@musubi/kernel';
import type { Request, Response } from 'express';
import { NoSlot } from '../attempts/slots.js';
import { sqlStateOf } from '../database/database.js';
import { RequestContext } from '../telemetry/request-context.js';
import { type FieldProblem, ProblemError } from './problem-error.js';
import { ProblemRegistry } from './problem-registry.js';

/** Answers every failure as RFC 9457 problem details with the correlation id; nothing internal gets out. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  constructor(
    private readonly registry: ProblemRegistry,
    private readonly context: RequestContext,
  ) {}

  catch(exception: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const request = host.switchToHttp().getRequest<Request>();
    const { problem, errors } = describe(exception);
    const known = this.registry.kindOf(problem.code);
    const code = known ? problem.code : 'internal';
    const kind = known ?? this.registry.kindOf('internal');
    if (!kind) throw new Error('the problem registry has no entry for internal');
    const correlationId = this.context.correlationId;
    const cause = kind.level === 'error' ? { err: exception } : { detail: problem.message };
    this.logger[kind.level === 'info' ? 'log' : kind.level]({ code: problem.code, path: request.path, correlationId, ...cause }, 'request failed');
    if (response.headersSent) {
      response.end();
      return;
    }
    const wait = problem.params?.['retryAfterSeconds'];
    if (typeof wait === 'number') response.setHeader('Retry-After', String(wait));
    // Also when it failed before the request's own context was open: the caller's id is the log line's.
    response.setHeader('X-Correlation-Id', correlationId);
    response.status(kind.status).type('application/problem+json').send(JSON.stringify({
      type: `urn:musubi:problem:${code}`,
      title: kind.title[request.acceptsLanguages('ja', 'en') === 'en' ? 'en' : 'ja'],
      status: kind.status,
      code,
      detail: code === 'internal' ? kind.title.en : problem.message,
      correlationId,
      errors,
    }));
  }
}

/** SQLSTATE classes that mean "not now": connection lost, resources exhausted, shutting down. */
const unavailableStates = /^(?:08|53|57P|58)/u;

function describe(exception: unknown): { problem: DomainError; errors: readonly FieldProblem[] } {
  if (exception instanceof ProblemError) return exception;
  if (exception instanceof HttpException) {
    const status = exception.getStatus();
    const code = status === 404 ? 'http.not_found' : status === 413 ? 'request.too_large' : status === 400 ? 'request.invalid' : status >= 500 ? 'internal' : 'http.error';
    return { problem: { code, message: exception.message }, errors: [] };
  }
  if (isUnavailable(exception)) {
    return { problem: { code: 'service.unavailable', message: 'the database does not answer; nothing was changed' }, errors: [] };
  }
  if (exception instanceof NoSlot) return { problem: { code: 'service.busy', message: 'too many at once; nothing was changed', params: { retryAfterSeconds: 5 } }, errors: [] };
  const refusal = refusalOf(exception);
  if (refusal) return { problem: refusal, errors: [] };
  return { problem: { code: 'internal', message: 'unexpected' }, errors: [] };
}

function isUnavailable(exception: unknown): boolean {
  const state = sqlStateOf(exception);
  return unavailableStates.test(state) || ['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT'].includes(state);
}

/** What Express and its parsers refuse before any route: they throw errors with a status. */
function refusalOf(exception: unknown): DomainError | undefined {
  if (typeof exception !== 'object' || exception === null || !('status' in exception)) return undefined;
  const status = Number(exception.status);
  if (status === 413) return { code: 'request.too_large', message: 'the body is too large' };
  if (status === 404) return { code: 'http.not_found', message: 'not found' };
  if (status === 400 && 'type' in exception) return { code: 'request.invalid', message: 'the body is not valid JSON' };
  return status >= 400 && status < 500 ? { code: 'http.error', message: 'the request cannot be handled' } : undefined;
}
