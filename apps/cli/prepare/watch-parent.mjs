import { readFileSync } from 'node:fs';

/**
 * Under npm our parent is npm's `sh -c`, which does not hand on a signal and does not notice that npm was killed.
 * When either is gone we hang up, as if the terminal had closed. Started by hand (nohup, a service) we are on our own.
 */
export function watchParent() {
  if (process.env.npm_lifecycle_event === undefined || process.ppid <= 1) return;
  const before = ancestors();
  setInterval(() => {
    if (ancestors() !== before) process.kill(process.pid, 'SIGHUP');
  }, 250).unref();
}

function ancestors() {
  return `${process.ppid} ${parentOf(process.ppid)}`;
}

/** Only Linux tells; elsewhere the parent itself is all we watch. */
function parentOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[1];
  } catch {
    return '';
  }
}
