import { QueryCache, QueryClient } from '@tanstack/react-query';
import { isProblem } from './problem';

export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError(error) {
      // The session ended while a page was open: log in again and come back to the same place.
      const { pathname, search } = location;
      if (isProblem(error) && error.status === 401 && pathname !== '/login') location.assign(`/login?next=${encodeURIComponent(pathname + search)}`);
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // What the server refused stays refused; what it could not answer may work a moment later.
      retry: (count, error) => count < 2 && !(isProblem(error) && error.status >= 400 && error.status < 500),
      retryDelay: (count) => 400 * 2 ** count,
    },
  },
});
