import { useRef } from 'react';

/**
 * One key per thing sent: pressing again after a lost answer repeats the same request, changing the
 * form makes a new one. Call `forget` once it has succeeded.
 */
export function useIdempotencyKey(): { readonly headersFor: (body: unknown) => Record<string, string>; readonly forget: () => void } {
  const last = useRef<{ readonly body: string; readonly key: string } | undefined>(undefined);
  return {
    headersFor(body) {
      const text = JSON.stringify(body);
      if (last.current?.body !== text) last.current = { body: text, key: crypto.randomUUID() };
      return { 'Idempotency-Key': last.current.key };
    },
    forget() {
      last.current = undefined;
    },
  };
}
