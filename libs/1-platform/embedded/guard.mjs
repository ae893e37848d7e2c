// Runs one program and sees to it that the program does not outlive whoever started this guard.
//
//   node guard.mjs '{"command":…,"args":[…],"cwd":…,"uid":…,"gid":…,"signals":["SIGTERM","SIGKILL"],"stepMs":1000,"group":false}'
//
// The starter holds the other end of our standard input. When it lets go, willingly or because it was killed,
// we send the signals one after the other until the program is gone. Plain JavaScript, because `npm run up`
// needs it before anything is built.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const order = JSON.parse(process.argv[2] ?? '{}');
const signals = [...(order.signals ?? ['SIGTERM', 'SIGKILL'])];

// A starter that goes away must not take the guard with it before the program is stopped.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, stop);
process.stdin.on('end', stop).on('close', stop).on('error', stop).resume();

const program = spawn(order.command, order.args ?? [], {
  ...(order.cwd && { cwd: order.cwd }),
  ...(order.uid !== undefined && { uid: order.uid, gid: order.gid }),
  stdio: ['ignore', 'inherit', 'inherit'],
});
program.on('error', (error) => {
  process.stderr.write(`cannot run ${order.command}: ${error.message}\n`);
  process.exit(127);
});
program.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));

let stopping = false;
function stop() {
  if (stopping) return;
  stopping = true;
  nextSignal();
}

function nextSignal() {
  const signal = signals.shift();
  if (signal === undefined) return;
  send(signal);
  setTimeout(nextSignal, order.stepMs ?? 1_000);
}

/** To the program alone, or to it and all it started: the guard leads their process group. */
function send(signal) {
  try {
    if (order.group) process.kill(-process.pid, signal);
    else program.kill(signal);
  } catch {
    // Already gone: its exit event ends the guard.
  }
}
