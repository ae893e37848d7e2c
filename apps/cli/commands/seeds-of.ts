import { StartProblem } from '@musubi/platform/embedded/start-problem';

const MOST_SEEDS = 1_000;

/** `3` or `1-6`, both ends included. Throws StartProblem. */
export function seedsOf(value: string): number[] {
  const [, from = '', to = from] = /^(\d+)(?:-(\d+))?$/u.exec(value) ?? [];
  if (from === '') throw new StartProblem('--seed is a whole number or two with a hyphen: 1-6');
  const [first, last] = [counted('--seed', from, 0), counted('--seed', to, 0)];
  if (last < first || last - first >= MOST_SEEDS) throw new StartProblem(`--seed goes up, over ${MOST_SEEDS} numbers at most`);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Throws StartProblem for what is no whole number from `least` on. */
export function counted(option: string, value: string, least: number): number {
  const number = Number(value);
  if (!/^\d+$/u.test(value) || !Number.isSafeInteger(number) || number < least) throw new StartProblem(`${option} is a whole number from ${least} on`);
  return number;
}
