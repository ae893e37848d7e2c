import { queryClient } from './query-client';

/** Marks lists as stale and asks again those on screen. Not awaited: what was done is done, whatever the asking says. */
export function refresh(...keys: readonly string[]): void {
  for (const key of keys) void queryClient.invalidateQueries({ queryKey: [key] });
}
