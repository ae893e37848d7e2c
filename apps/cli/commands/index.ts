import { adminCreateCommand } from './admin-create.js';
import { benchCommand } from './bench.js';
import type { CliCommand } from './command.js';
import { eraseAuditValuesCommand } from './erase-audit-values.js';
import { estimateCommand } from './estimate.js';
import { embedCommand } from './embed.js';
import { evaluateCommand } from './evaluate.js';
import { importCommand } from './import.js';
import { learnCommand } from './learn.js';
import { migrateCommand } from './migrate.js';
import { reindexCommand } from './reindex.js';
import { rematchCommand } from './rematch.js';
import { rotateKeysCommand } from './rotate-keys.js';
import { upCommand } from './up.js';
import { verifyAuditCommand } from './verify-audit.js';

/** Every subcommand; a new one is added here and nowhere else. */
export const commands: readonly CliCommand[] = [
  upCommand, migrateCommand, adminCreateCommand, importCommand, reindexCommand, rematchCommand, embedCommand, estimateCommand, evaluateCommand, learnCommand,
  benchCommand, verifyAuditCommand, eraseAuditValuesCommand, rotateKeysCommand,
];
