/** In the order of asking: most browsers also name those they descend from. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//u, 'Edge'], [/\bOPR\//u, 'Opera'], [/\bSamsungBrowser\//u, 'Samsung Internet'], [/\b(?:Firefox|FxiOS)\//u, 'Firefox'],
  [/\b(?:Headless)?(?:Chrome|Chromium|CriOS)\//u, 'Chrome'], [/\bSafari\//u, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/u, 'iPhone'], [/\biPad\b/u, 'iPad'], [/\bAndroid\b/u, 'Android'], [/\bCrOS\b/u, 'ChromeOS'], [/\bWindows\b/u, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/u, 'macOS'], [/\bLinux\b/u, 'Linux'],
];
const longest = 40;

/** What a session's owner recognises: `Firefox, Windows`; of a script its own name. Null when nothing was sent. */
export function deviceName(userAgent: string | null): string | null {
  if (userAgent === null || userAgent.trim() === '') return null;
  const parts = [browsers, systems].flatMap((list) => list.find(([form]) => form.test(userAgent))?.[1] ?? []);
  return parts.length > 0 ? parts.join(', ') : userAgent.trim().split(/[\s/(]/u, 1)[0]?.slice(0, longest) ?? null;
}
