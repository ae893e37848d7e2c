import { plainDateInTokyo } from '@musubi/kernel';
import { addWorkingDays } from './working-days.js';

/** A company waits at most this long for a first answer. */
const responseWorkingDays = 5;

/** Until when a match proposed at an instant is to be answered: the end, in Tokyo, of the fifth working day after it. */
export function responseDue(proposedAt: Date): Date {
  const day = addWorkingDays(plainDateInTokyo(proposedAt), responseWorkingDays);
  return new Date(`${day}T23:59:59+09:00`);
}
