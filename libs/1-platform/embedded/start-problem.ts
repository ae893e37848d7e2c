/** Why something did not start, in one line that says what to do about it. Shown without a stack. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';
}
