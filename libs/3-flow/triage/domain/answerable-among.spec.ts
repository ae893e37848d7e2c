import fc from 'fast-check';
import { answerableAmong } from './answerable-among.js';

const people = fc.array(fc.constantFrom<string>('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 4 });
const departments = people.map((users) => new Map(users.map((user, index) => [`department ${index}`, user])));

it('leaves it to who answers anyway where nobody is named', () => {
  fc.assert(fc.property(departments, (answerable) => { expect(answerableAmong(answerable, [])).toBe(answerable); }));
});

it('never goes to anybody who is not named, and keeps to the department’s own where they are', () => {
  fc.assert(fc.property(departments, people, (answerable, named) => {
    for (const [department, user] of answerableAmong(answerable, named)) {
      expect(named).toContain(user);
      if (named.includes(answerable.get(department) ?? '')) expect(user).toBe(answerable.get(department));
    }
  }));
});

it('prefers a named person who answers for another of the departments', () => {
  expect(answerableAmong(new Map([['physics', 'x'], ['chemistry', 'b']]), ['a', 'b'])).toEqual(new Map([['physics', 'b'], ['chemistry', 'b']]));
});
