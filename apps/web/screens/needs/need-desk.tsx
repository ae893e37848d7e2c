import type { ReactNode } from 'react';
import styles from './needs.module.css';

interface NeedDeskProps {
  /** The form. */
  readonly children: ReactNode;
  /** Sections that stand beside it while it is written, one under the other; on a narrow screen below it. */
  readonly beside: ReactNode;
}

export function NeedDesk({ children, beside }: NeedDeskProps) {
  return (
    <div className={styles.compose}>
      {children}
      <aside className={styles.aside}>{beside}</aside>
    </div>
  );
}
