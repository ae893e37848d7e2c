import { InvalidArgumentError } from 'commander';
import { isUuid } from '@musubi/kernel';
import type { CliCommand } from './command.js';

interface Options { readonly person: string; readonly yes?: boolean; readonly json?: boolean }

const examples = `
Examples:
  $ musubi erase-audit-values --person 0198…          says how many values would go
  $ musubi erase-audit-values --person 0198… --yes    erases them; who, when and what stays, verify-audit still holds`;

/** `musubi erase-audit-values`: forgets names, addresses and free text of a person; the chains stay whole. */
export const eraseAuditValuesCommand: CliCommand = {
  register(program) {
    program
      .command('erase-audit-values')
      .description('erase what the audit log holds of a person: names, mail and client addresses, free text; it cannot be undone')
      .requiredOption('--person <id>', 'id of the person, as the audit log shows it', (text: string) => {
        if (!isUuid(text)) throw new InvalidArgumentError('It must be an id.');
        return text.toLowerCase();
      })
      .option('--yes', 'do it; without this it is only counted')
      .option('--json', 'print one line of JSON')
      .addHelpText('after', examples)
      .action(async ({ person, yes = false, json = false }: Options) => {
        const { AuditErasure } = await import('@musubi/platform/audit/audit-erasure');
        const { withApplication } = await import('./with-application.js');
        const { writeJsonLine } = await import('../json-output.js');
        const values = await withApplication((application) => {
          const erasure = application.get(AuditErasure, { strict: false });
          return yes ? erasure.erase(person) : erasure.count(person);
        });
        if (json) await writeJsonLine({ person, values, erased: yes });
        else process.stdout.write(yes ? `${values} values are erased.\n` : `${values} values would be erased. Nothing was changed; add --yes to do it.\n`);
      });
  },
};
