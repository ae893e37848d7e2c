/** Of everybody in the small world. */
export const password = 'SmallWorld12345';
