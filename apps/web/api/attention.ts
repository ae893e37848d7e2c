/** So long after the last key, click or touch somebody may still be reading. */
const readingMs = 5 * 60_000;

let last = Date.now();

for (const event of ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const) {
  addEventListener(event, () => { last = Date.now(); }, { passive: true, capture: true });
}

/** Nobody has touched the page for a while: what it asks by itself is not to keep the session alive. */
export function isUnattended(): boolean {
  return Date.now() - last > readingMs;
}
