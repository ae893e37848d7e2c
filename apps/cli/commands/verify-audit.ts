import type { CliCommand } from './command.js';

interface Options { readonly tenant?: string; readonly heads?: string; readonly json?: boolean }

const examples = `
Examples:
  $ musubi verify-audit                              every organisation; exit status 1 when a chain is broken
  $ musubi verify-audit --tenant MICHINOKU --json    one organisation, one line of JSON
  $ musubi verify-audit --heads /mnt/vault/heads     also against what earlier runs noted there, then notes the new ends

A chain alone cannot show that its end was cut off or written anew by somebody who owns the database.
Keep the file of --heads where that person cannot write.`;

/** `musubi verify-audit`: follows every chain of the audit log and names the first broken row of each. */
export const verifyAuditCommand: CliCommand = {
  register(program) {
    program
      .command('verify-audit')
      .description('check that nobody changed, removed or inserted an entry of the audit log')
      .option('--tenant <code>', 'only this organisation')
      .option('--heads <file>', 'compare with the chains’ ends noted in this file by earlier runs, then note them there')
      .option('--json', 'print the report as one line of JSON')
      .addHelpText('after', examples)
      .action(async (options: Options) => {
        const { verifyAudit } = await import('./verify-audit-chains.js');
        const { withApplication } = await import('./with-application.js');
        const { printVerification } = await import('./verify-audit-print.js');
        const verification = await withApplication((application) => verifyAudit(application, options));
        await printVerification(verification, options.json ?? false);
        if (!verification.ok) process.exitCode = 1;
      });
  },
};
