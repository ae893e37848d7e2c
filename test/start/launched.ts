import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FreshClone } from './fresh-clone.js';
import { leftAfter } from './processes.js';

export interface Account {
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

/** What `npm run up -- --json` prints. */
export interface ReadyLine {
  readonly ready: string;
  readonly accounts: readonly Account[];
}

/** One `npm run up -- --json` in a clone. */
export class Launched {
  stdout = '';
  stderr = '';
  readonly exited: Promise<number | null>;
  private readonly npm: ChildProcess;
  private readonly begun = Date.now();

  constructor(private readonly clone: FreshClone, env: NodeJS.ProcessEnv) {
    const { uid, gid } = clone.user;
    this.npm = spawn('npm', ['run', '--silent', 'up', '--', '--json'], {
      cwd: clone.repository, env: { ...clone.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'],
      ...(uid !== undefined && { uid }), ...(gid !== undefined && { gid }),
    });
    this.npm.stdout?.on('data', (chunk: Buffer) => { this.stdout += chunk.toString(); });
    this.npm.stderr?.on('data', (chunk: Buffer) => { this.stderr += chunk.toString(); });
    this.exited = new Promise((resolve) => this.npm.once('exit', resolve));
  }

  /** The line and how long it took, once it is there; fails when the process ends before. */
  async ready(): Promise<{ line: ReadyLine; milliseconds: number }> {
    await Promise.race([this.exited, this.lineArrives()]);
    if (!this.stdout.endsWith('\n')) throw new Error(`ended before it was ready: ${this.stderr}`);
    return { line: JSON.parse(this.stdout) as ReadyLine, milliseconds: Date.now() - this.begun };
  }

  /** Settles when it has told this on the way; fails when the process ends before. */
  async says(text: string): Promise<void> {
    const told = new Promise<void>((resolve) => {
      const look = (): void => {
        if (this.stderr.includes(text)) resolve();
      };
      this.npm.stderr?.on('data', look);
      look();
    });
    await Promise.race([told, this.exited]);
    if (!this.stderr.includes(text)) throw new Error(`ended before it said "${text}": ${this.stderr}`);
  }

  /** To the launcher itself, not to npm around it. */
  signal(signal: NodeJS.Signals): void {
    const lock = readFileSync(join(this.clone.dataDirectory, 'up.lock'), 'utf8');
    process.kill((JSON.parse(lock) as { pid: number }).pid, signal);
  }

  /** To npm, as a supervisor would that knows nothing of what npm started. */
  signalNpm(signal: NodeJS.Signals): void {
    this.npm.kill(signal);
  }

  /** Makes an end of a start that a failed test left behind. */
  async end(): Promise<void> {
    if (this.npm.exitCode === null && this.npm.signalCode === null) this.npm.kill('SIGKILL');
    await this.exited;
    await leftAfter(dirname(this.clone.repository), 5_000);
  }

  private lineArrives(): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (this.stdout.includes('\n')) resolve();
      };
      this.npm.stdout?.on('data', look);
      look();
    });
  }
}
