import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Knot } from './brand';
import styles from './empty-state.module.css';

/** Says what to do first, never just that nothing is there. */
export function EmptyState({ title, children, action }: { readonly title: string; readonly children?: ReactNode; readonly action?: ReactNode }) {
  return (
    <Stack align="center" gap="sm" className={styles.empty}>
      <span className={styles.knot}><Knot size={40} /></span>
      <Text fw={600} size="md" ta="center">{title}</Text>
      {children && <Text size="sm" c="dimmed" maw={440} ta="center">{children}</Text>}
      {action}
    </Stack>
  );
}
