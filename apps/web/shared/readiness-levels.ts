/** Technology readiness, 1 to 9. */
export const levels: readonly string[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
