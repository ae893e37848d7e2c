import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { root } from './root.mjs';

const guard = join(root, 'libs', '1-platform', 'embedded', 'guard.mjs');

/**
 * Runs a program to its end and gives its exit code; its output goes to our standard error. It and all it started
 * end when we end, even by SIGKILL. In the background it takes only what others leave over of the processor.
 */
export function runProgram(command, args, { cwd = root, env = process.env, stdout = 2, inBackground = false } = {}) {
  const order = { command, args, cwd, group: true, signals: ['SIGTERM', 'SIGKILL'], stepMs: 1_000 };
  return new Promise((resolve) => {
    const guarded = spawn(process.execPath, [guard, JSON.stringify(order)], { detached: true, env, stdio: ['pipe', stdout, 2] });
    if (inBackground && guarded.pid !== undefined) setPriority(guarded.pid, constants.priority.PRIORITY_LOW);
    guarded.stdin.on('error', () => undefined);
    guarded.on('error', () => resolve(127));
    guarded.on('exit', (code) => resolve(code ?? 137));
  });
}
