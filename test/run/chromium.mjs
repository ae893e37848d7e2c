import { existsSync } from 'node:fs';

/** The shell without the desktop's surroundings first: the same engine opens a page with half of the work. */
const places = ['/usr/lib/chromium/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** @returns {string | undefined} the program of a Chromium on this machine */
export const chromiumFile = () => places.find((place) => existsSync(place));
