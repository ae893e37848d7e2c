import { defineLifecycle } from '@musubi/kernel';

const states = {
  draft: { publish: 'published', withdraw: 'withdrawn' },
  published: { withdraw: 'withdrawn' },
  withdrawn: {},
} as const;

/** A withdrawn need stays readable in the history of those who worked on it. */
export const needLifecycle = defineLifecycle({ name: 'need', initial: 'draft', states });

export const seedLifecycle = defineLifecycle({ name: 'seed', initial: 'draft', states });
