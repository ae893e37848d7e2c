import type { Command } from 'commander';

/** One subcommand of `musubi`. Its action imports what it needs when it runs, so that the others start fast. */
export interface CliCommand {
  register(program: Command): void;
}
