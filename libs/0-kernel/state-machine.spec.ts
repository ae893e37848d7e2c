import { diagram } from './lifecycle-diagram.js';
import { defineLifecycle } from './state-machine.js';

const need = defineLifecycle({
  name: 'need',
  initial: 'draft',
  states: {
    draft: { publish: 'published' },
    published: { revise: 'draft', close: 'closed' },
    closed: {},
  },
});

describe('lifecycle', () => {
  it('goes where the table says', () => {
    const state: 'draft' | 'published' | 'closed' = need.initial;
    expect(need.next(state, 'publish')).toEqual({ ok: true, value: 'published' });
    expect(need.next('published', 'revise')).toEqual({ ok: true, value: 'draft' });
  });

  it('refuses everything else, and says what is allowed', () => {
    expect(need.next('published', 'publish')).toMatchObject({
      ok: false,
      error: {
        code: 'need.illegal_transition',
        params: { state: 'published', action: 'publish', allowed: ['revise', 'close'] },
      },
    });
  });

  it('is not fooled by names every object has', () => {
    // @ts-expect-error neither is in the table
    expect(need.next('constructor', 'toString').ok).toBe(false);
  });

  it('refuses a target it does not know', () => {
    const define = () =>
      // @ts-expect-error the table says so at compile time too
      defineLifecycle({ name: 'need', initial: 'draft', states: { draft: { publish: 'publishd' } } });
    expect(define).toThrow('need: draft.publish leads to the unknown state publishd');
  });

  it('refuses an initial state it does not know', () => {
    // @ts-expect-error the table says so at compile time too
    expect(() => defineLifecycle({ name: 'need', initial: 'drft', states: { draft: {} } })).toThrow('drft');
  });

  it('refuses states that no way leads to', () => {
    const states = { draft: { close: 'closed' }, lost: { wander: 'astray' }, astray: {}, closed: {} } as const;
    expect(() => defineLifecycle({ name: 'need', initial: 'draft', states })).toThrow('no way leads to lost, astray');
  });

  it('draws itself', () => {
    expect(diagram(need)).toBe(
      [
        'stateDiagram-v2',
        '  [*] --> draft',
        '  draft --> published: publish',
        '  published --> draft: revise',
        '  published --> closed: close',
        '  closed --> [*]',
        '',
      ].join('\n'),
    );
  });
});
