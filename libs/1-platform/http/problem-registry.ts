import { Injectable } from '@nestjs/common';

export interface ProblemKind {
  readonly status: number;
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly title: { readonly ja: string; readonly en: string };
}

export type ProblemKinds = Readonly<Record<string, ProblemKind>>;

const platformProblems: ProblemKinds = {
  'request.invalid': { status: 400, level: 'info', title: { ja: '入力に誤りがあります', en: 'The request is not valid' } },
  'request.too_large': { status: 413, level: 'info', title: { ja: 'データが大きすぎます', en: 'The request is too large' } },
  'request.too_deep': { status: 400, level: 'warn', title: { ja: 'データの入れ子が深すぎるか、値が多すぎます', en: 'The data is nested too deep or has too many values' } },
  'request.forbidden_key': { status: 400, level: 'warn', title: { ja: '使えない項目名があります', en: 'The data has a name that is not allowed' } },
  'request.stale_version': { status: 412, level: 'info', title: { ja: '他の人が先に更新しました', en: 'Somebody changed it meanwhile' } },
  'request.foreign_origin': { status: 403, level: 'warn', title: { ja: 'このページからの操作は許可されていません', en: 'The request comes from a foreign page' } },
  'request.csrf_token': { status: 403, level: 'warn', title: { ja: 'ページを読み込み直して、もう一度お試しください', en: 'Reload the page and try again' } },
  'session.missing': { status: 401, level: 'info', title: { ja: 'ログインしてください', en: 'Please log in' } },
  'session.forbidden': { status: 403, level: 'info', title: { ja: 'この操作の権限がありません', en: 'You may not do this' } },
  'session.second_factor_due': { status: 403, level: 'info', title: { ja: '先に二段階認証を設定してください', en: 'Set up a second factor first' } },
  'token.invalid': { status: 401, level: 'info', title: { ja: 'APIトークンが無効です', en: 'The API token is not valid' } },
  'token.scope_missing': { status: 403, level: 'info', title: { ja: 'このAPIトークンではできない操作です', en: 'The API token is not made for this' } },
  'request.too_many': { status: 429, level: 'warn', title: { ja: '試行回数が多すぎます。しばらくしてからお試しください', en: 'Too many attempts; try again later' } },
  'idempotency.key_reused': { status: 422, level: 'warn', title: { ja: '同じキーが別の内容で使われました', en: 'The idempotency key was used with another body' } },
  'http.not_found': { status: 404, level: 'info', title: { ja: '見つかりません', en: 'Not found' } },
  'http.error': { status: 400, level: 'info', title: { ja: '要求を処理できません', en: 'The request cannot be handled' } },
  'service.unavailable': { status: 503, level: 'warn', title: { ja: '一時的に利用できません', en: 'Not available at the moment' } },
  'service.busy': { status: 503, level: 'warn', title: { ja: '混み合っています。しばらくしてからお試しください', en: 'Too busy at the moment; try again shortly' } },
  'internal': { status: 500, level: 'error', title: { ja: 'サーバーで問題が起きました', en: 'Something went wrong on the server' } },
};

/** The one place that knows which status, log level and title a code has. */
@Injectable()
export class ProblemRegistry {
  private readonly kinds = new Map<string, ProblemKind>(Object.entries(platformProblems));

  /** Called by each context's module. @throws Error when a code is declared twice */
  add(kinds: ProblemKinds): void {
    for (const [code, kind] of Object.entries(kinds)) {
      if (this.kinds.has(code)) throw new Error(`problem code declared twice: ${code}`);
      this.kinds.set(code, kind);
    }
  }

  kindOf(code: string): ProblemKind | undefined {
    return this.kinds.get(code);
  }
}
