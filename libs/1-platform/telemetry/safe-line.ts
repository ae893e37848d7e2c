/** A terminal obeys these, and some readers end a line at them; JSON leaves them as they are. */
const obeyed = /[\u007F-\u009F\u2028\u2029]/gu;

/** The last look at a log line: none of the values stands in it, and it is one line of plain characters. */
export function safeLine(values: readonly string[]): (line: string) => string {
  const written = values.map((value) => JSON.stringify(value).slice(1, -1));
  return (line) => written.reduce((text, value) => text.replaceAll(value, '[hidden]'), line)
    .replaceAll(obeyed, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
