/** Raise it with every change to what terms a text gives, or to how they are kept. */
const OWN_VERSION = 3;

/**
 * Written into each index and each explanation. The dictionary that finds Japanese words comes with ICU, so another ICU
 * can find other words: an index of a different version has to be built again.
 */
export const analyserVersion = `${OWN_VERSION}-icu${process.versions['icu'] ?? 'none'}`;
