import { PassThrough } from 'node:stream';
import { readPassword } from './read-password.js';

const typed = (text: string): NodeJS.ReadStream => {
  const input = new PassThrough();
  input.end(text);
  return input as unknown as NodeJS.ReadStream;
};

describe('readPassword', () => {
  it('takes the first line without its end', async () => {
    await expect(readPassword(typed('correct horse battery\r\nmore'))).resolves.toBe('correct horse battery');
  });

  it('keeps spaces, which may belong to it', async () => {
    await expect(readPassword(typed('  spaced out 12  '))).resolves.toBe('  spaced out 12  ');
  });

  it('is empty when there is nothing', async () => {
    await expect(readPassword(typed(''))).resolves.toBe('');
  });
});
