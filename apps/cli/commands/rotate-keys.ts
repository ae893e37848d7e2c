import type { CliCommand } from './command.js';

const examples = `
Nobody is logged out: sessions hold no key. The order that loses nothing:
  1. put a new key (openssl rand -base64 32) behind the old one in MUSUBI_SECRET_KEYS, restart every process
  2. put it in front, restart every process
  3. musubi rotate-keys        with the same MUSUBI_SECRET_KEYS
  4. take the old key away, restart
Where MUSUBI_SECRET_KEYS is not set, the keys stand in the file secret-keys of the data directory, one a line.
With a single process steps 1 and 2 are one.`;

/** `musubi rotate-keys`: seals everything sealed anew with the first key. */
export const rotateKeysCommand: CliCommand = {
  register(program) {
    program
      .command('rotate-keys')
      .description('seal stored secrets anew with the first key of MUSUBI_SECRET_KEYS; nobody is logged out')
      .option('--json', 'print the report as one line of JSON')
      .addHelpText('after', examples)
      .action(async ({ json }: { json?: boolean }) => {
        const { printRotation, rotateSealedColumns } = await import('./rotate-sealed-columns.js');
        const { withApplication } = await import('./with-application.js');
        if (!await printRotation(await withApplication(rotateSealedColumns), json ?? false)) process.exitCode = 1;
      });
  },
};
