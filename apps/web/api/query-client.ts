import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isProblem } from './problem';

/** The session has ended while a page was open: log in again and come back to the same place. */
export function leaveForLogin(): void {
  const { pathname, search } = location;
  if (pathname !== '/login') location.assign(`/login?next=${encodeURIComponent(pathname + search)}`);
}

function onError(error: Error): void {
  if (isProblem(error, 'session.missing')) leaveForLogin();
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // What the server refused stays refused; what it could not answer may work a moment later.
      retry: (count, error) => count < 2 && !(isProblem(error) && error.status >= 400 && error.status < 500),
      retryDelay: (count) => 400 * 2 ** count,
    },
  },
});
