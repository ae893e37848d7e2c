import Sequencer from '@jest/test-sequencer';

/** Short files that wait long: without times of an earlier run Jest goes by size, and would end alone with these. */
const long = ['chaos/crashes', 'security/sockets', 'chaos/emptied-queue', 'e2e/demo-world', 'security/login-abuse', 'events/events', 'browser/login', 'browser/story', 'browser/second-factor', 'application/import'];

const rank = ({ path }) => {
  const index = long.findIndex((name) => path.includes(`/${name}.`));
  return index < 0 ? long.length : index;
};

// Jest takes the default export.
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((left, right) => rank(left) - rank(right));
  }
}
