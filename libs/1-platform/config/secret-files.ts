import { readFileSync } from 'node:fs';

/**
 * Resolves `NAME_FILE` variables (docker and systemd secrets) into `NAME`.
 * A variable given both ways is an error, because nobody could tell which one holds.
 */
export function resolveSecretFiles(
  source: NodeJS.ProcessEnv,
  names: readonly string[],
): { values: Record<string, string>; problems: { key: string; message: string }[] } {
  const values: Record<string, string> = {};
  const problems: { key: string; message: string }[] = [];
  for (const name of names) {
    const direct = source[name];
    const file = source[`${name}_FILE`];
    if (direct !== undefined && file !== undefined) {
      problems.push({ key: name, message: `is set both directly and as ${name}_FILE` });
    } else if (file !== undefined) {
      try {
        values[name] = readFileSync(file, 'utf8').trim();
      } catch {
        problems.push({ key: `${name}_FILE`, message: 'names a file that cannot be read' });
      }
    } else if (direct !== undefined && direct !== '') values[name] = direct;
  }
  return { values, problems };
}
