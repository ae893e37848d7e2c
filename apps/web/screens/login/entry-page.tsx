import { Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { LanguageSwitch } from '../../app/shell/language-switch';
import { usePageTitle } from '../../shared/screen';
import styles from './login.module.css';
import { Welcome } from './welcome';

/** What everybody sees before they are in: the product on one side, one small form on the other. */
export function EntryPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  usePageTitle(title);
  return (
    <main className={styles.page}>
      <Welcome />
      <div className={styles.side}>
        <div className={styles.language}><LanguageSwitch /></div>
        <div className={styles.form}>
          <Stack gap="lg">
            <Title order={1}>{title}</Title>
            {children}
          </Stack>
        </div>
      </div>
    </main>
  );
}
