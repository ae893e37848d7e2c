import type { ReactNode } from 'react';
import styles from './prose.module.css';

/** Running text with the writer's own line breaks. */
export function Prose({ text }: { readonly text: ReactNode }) {
  return <p className={styles.prose}>{text}</p>;
}
