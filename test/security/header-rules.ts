/** What kind of answer it is decides what it may do in a browser. */
export type AnswerKind = 'page' | 'asset' | 'data' | 'board';

type Rule = (value: string | null) => boolean;

const equals = (wanted: string): Rule => (value) => value === wanted;
const isAbsent: Rule = (value) => value === null;

/** Mozilla's list (MDN HTTP Observatory), each header on every kind of answer. */
const always: Readonly<Record<string, Rule>> = {
  'x-content-type-options': equals('nosniff'),
  'x-frame-options': (value) => value?.toUpperCase() === 'DENY',
  'referrer-policy': equals('no-referrer'),
  'cross-origin-opener-policy': equals('same-origin'),
  'cross-origin-resource-policy': equals('same-origin'),
  'cross-origin-embedder-policy': equals('require-corp'),
  'permissions-policy': (value) => ['camera', 'microphone', 'geolocation', 'payment', 'usb'].every((feature) => value?.includes(`${feature}=()`)),
  'x-powered-by': isAbsent,
  'server': isAbsent,
  // No other site may read anything.
  'access-control-allow-origin': isAbsent,
  'access-control-allow-credentials': isAbsent,
};

function directives(policy: string | null): ReadonlyMap<string, readonly string[]> {
  return new Map((policy ?? '').split(';').map((part) => part.trim().split(/\s+/u)).map(([name = '', ...sources]) => [name, sources]));
}

/** What is wrong with the content policy of such an answer. */
function policyComplaints(kind: AnswerKind, header: string | null): string[] {
  const policy = directives(header);
  const complaints: string[] = [];
  const want = (name: string, sources: string): void => {
    if (policy.get(name)?.join(' ') !== sources) complaints.push(`content policy: ${name} is ${policy.get(name)?.join(' ') ?? 'missing'}`);
  };
  want('default-src', "'none'");
  want('frame-ancestors', "'none'");
  if (kind === 'page') {
    want('script-src', "'self'");
    want('base-uri', "'none'");
    want('form-action', "'self'");
    if (!/^'self' 'nonce-[A-Za-z0-9+/]{22}=='$/u.test(policy.get('style-src')?.join(' ') ?? '')) complaints.push(`content policy: style-src is ${policy.get('style-src')?.join(' ') ?? 'missing'}`);
  } else if (kind === 'board') want('script-src', "'self'");
  else if (policy.has('script-src') || policy.has('style-src')) complaints.push('content policy: data may run or style something');
  if (kind !== 'board' && /unsafe-|\*|https?:/u.test(header ?? '')) complaints.push('content policy: too wide');
  return complaints;
}

/** What is wrong with the headers of an answer; nothing is. */
export function headerComplaints(kind: AnswerKind, headers: Headers): string[] {
  const wrong = Object.entries(always).filter(([name, rule]) => !rule(headers.get(name))).map(([name]) => `${name}: ${headers.get(name) ?? 'missing'}`);
  const cached = kind !== 'asset' && !headers.get('cache-control')?.includes('no-store') ? [`cache-control: ${headers.get('cache-control') ?? 'missing'}`] : [];
  const cookies = headers.getSetCookie().filter((cookie) => !/^__Host-[^;]+;(?=.*\bHttpOnly\b)(?=.*\bSecure\b)(?=.*\bSameSite=Strict\b)(?=.*\bPath=\/(?:;|$))/u.test(cookie))
    .map((cookie) => `cookie: ${cookie.split('=', 1)[0] ?? ''}`);
  return [...wrong, ...cached, ...cookies, ...policyComplaints(kind, headers.get('content-security-policy'))];
}
