/** A reason not to start, told in one clear line. */
export class StartRefused extends Error {}
