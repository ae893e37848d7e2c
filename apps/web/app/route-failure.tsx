import type { ErrorComponentProps } from '@tanstack/react-router';
import { ErrorState } from '../shared/error-state';

export function RouteFailure({ error, reset }: ErrorComponentProps) {
  return <div style={{ maxWidth: 720, margin: '48px auto', padding: '0 16px' }}><ErrorState error={error} onRetry={reset} /></div>;
}
