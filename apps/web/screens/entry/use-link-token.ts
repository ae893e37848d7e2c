import { useEffect, useState } from 'react';

/** What stands behind the # of a mail's link; taken out of the address at once, so that no history keeps it. */
export function useLinkToken(): string {
  const [token] = useState(() => location.hash.slice(1));
  useEffect(() => { history.replaceState(history.state, '', location.pathname); }, []);
  return token;
}
