import { diagram } from '@musubi/kernel';
import { needLifecycle, seedLifecycle } from './offer-lifecycle.js';

describe.each([['need', needLifecycle], ['seed', seedLifecycle]] as const)('the life of a %s', (name, lifecycle) => {
  it('goes from draft over published to withdrawn, and ends there', () => {
    expect(lifecycle.next('draft', 'publish')).toEqual({ ok: true, value: 'published' });
    expect(lifecycle.next('published', 'withdraw')).toEqual({ ok: true, value: 'withdrawn' });
    expect(lifecycle.next('withdrawn', 'publish')).toMatchObject({ ok: false, error: { code: `${name}.illegal_transition` } });
    expect(diagram(lifecycle)).toContain('[*] --> draft');
  });
});
