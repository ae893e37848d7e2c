import { NoSlot, Slots } from './slots.js';

interface Work {
  readonly done: Promise<string>;
  finish(): void;
}

function workIn(slots: Slots, key: string, started: string[]): Work {
  let finish = (): void => undefined;
  const gate = new Promise<void>((resolve) => { finish = resolve; });
  const done = slots.run(key, async () => {
    started.push(key);
    await gate;
    return key;
  });
  return { done, finish: () => finish() };
}

const settled = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

describe('Slots', () => {
  it('runs so many of one key at a time and lets other keys pass', async () => {
    const slots = new Slots(2, 10);
    const started: string[] = [];
    const works = ['a', 'a', 'a', 'b'].map((key) => workIn(slots, key, started));
    await settled();
    expect(started).toEqual(['a', 'a', 'b']);
    works[0]?.finish();
    await works[0]?.done;
    await settled();
    expect(started).toEqual(['a', 'a', 'b', 'a']);
    for (const work of works) work.finish();
    await expect(Promise.all(works.map(({ done }) => done))).resolves.toEqual(['a', 'a', 'a', 'b']);
  });

  it('sends away who finds the line full, and frees the place of a failed work', async () => {
    const slots = new Slots(1, 1);
    const first = slots.run('a', () => Promise.reject(new Error('failed')));
    const second = slots.run('a', () => Promise.resolve('second'));
    await expect(slots.run('a', () => Promise.resolve('third'))).rejects.toBeInstanceOf(NoSlot);
    await expect(first).rejects.toThrow('failed');
    await expect(second).resolves.toBe('second');
    await expect(slots.run('a', () => Promise.resolve('fourth'))).resolves.toBe('fourth');
  });
});
