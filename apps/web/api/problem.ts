/** A failure as the screens show it: RFC 9457 details from the server, or our own when it did not answer. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string | undefined,
    readonly correlationId: string | undefined,
    readonly errors: readonly FieldProblem[],
  ) {
    super(title);
    this.name = 'ApiProblem';
  }
}

export interface FieldProblem {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** The code of a failure where no answer came at all. */
export const unreachable = 'client.unreachable';

export function isProblem(error: unknown, code?: string): error is ApiProblem {
  return error instanceof ApiProblem && (code === undefined || error.code === code);
}

export function problemOf(status: number, body: unknown, correlationId: string | null): ApiProblem {
  const details = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const text = (key: string): string | undefined => (typeof details[key] === 'string' ? details[key] : undefined);
  return new ApiProblem(
    status,
    text('code') ?? `http.${status}`,
    text('title') ?? `HTTP ${status}`,
    text('detail'),
    text('correlationId') ?? correlationId ?? undefined,
    Array.isArray(details['errors']) ? (details['errors'] as FieldProblem[]) : [],
  );
}
