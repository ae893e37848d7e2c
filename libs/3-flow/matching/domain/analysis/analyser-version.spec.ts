import { expect, it } from '@jest/globals';
import { analyserVersion } from './analyser-version.js';

it('names its own version and that of the dictionary', () => {
  expect(analyserVersion).toMatch(/^\d+-icu[\d.]+$/);
});
