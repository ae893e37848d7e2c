import { returnPath } from './return-path.js';

test.each(['/inbox', '/engagements/1?tab=money#end', '/'])('%s is kept', (path) => { expect(returnPath(path)).toBe(path); });

test.each([
  undefined, '', 'inbox', 'https://evil.example/', '//evil.example/', '/\\evil.example/', '\\/evil.example', '/\t/evil.example', '/a\\b', '/\n/evil.example', 'javascript:alert(1)', `/${'x'.repeat(500)}`,
])('%j is the first page', (path) => { expect(returnPath(path)).toBe('/'); });
