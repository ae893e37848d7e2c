import type { ContextSchema } from './context-schema.js';
import { Platform1700000000001 } from './migrations/1700000000001-platform.js';

/** The mechanisms' own tables; they are read and written by SQL and have no rows in TypeORM. */
export const platformSchema: ContextSchema = { name: 'platform', rows: [], migrations: [Platform1700000000001] };
