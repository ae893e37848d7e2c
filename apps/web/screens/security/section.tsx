import { Stack, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import styles from './security.module.css';

export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Stack gap="md">
        <Title order={2} id={id}>{title}</Title>
        {children}
      </Stack>
    </section>
  );
}
