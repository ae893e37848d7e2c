import { Group, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './screen.module.css';

interface ScreenProps {
  readonly title: string;
  readonly intro?: ReactNode;
  readonly actions?: ReactNode;
  readonly width?: 'text' | 'wide';
  readonly children: ReactNode;
}

/** A page with its heading; the browser's tab carries the same name. */
export function Screen({ title, intro, actions, width = 'wide', children }: ScreenProps) {
  usePageTitle(title);
  return (
    <div className={styles.screen} data-width={width}>
      <Group justify="space-between" align="flex-end" gap="md" className={styles.head}>
        <div className={styles.heading}>
          <Title order={1}>{title}</Title>
          {intro && <Text c="dimmed" size="sm" mt={4}>{intro}</Text>}
        </div>
        {actions}
      </Group>
      {children}
    </div>
  );
}

export function usePageTitle(title: string): void {
  const { t } = useTranslation();
  const product = t('shared.product');
  useEffect(() => {
    document.title = `${title} – ${product}`;
  }, [title, product]);
}
