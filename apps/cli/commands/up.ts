import type { CliCommand } from './command.js';

export const upCommand: CliCommand = {
  register(program) {
    program
      .command('up')
      .description('start everything: database, search, API, worker and web on one port')
      .option('--json', 'print one line of JSON when ready: {"ready":url,"accounts":[…]}')
      .option('--demo', 'load the demo world, also into a database of your own')
      .option('--no-demo', 'never load the demo world')
      .action(async (options: { json?: boolean; demo?: boolean }) => {
        const { launch } = await import('../launcher/launch.js');
        await launch({
          json: options.json ?? false,
          demo: options.demo === undefined ? 'when-empty' : options.demo ? 'always' : 'never',
        });
      });
  },
};
