import type { ReactNode } from 'react';
import styles from './form-section.module.css';

interface FormSectionProps {
  readonly number?: number;
  readonly title: string;
  readonly columns?: boolean;
  readonly children: ReactNode;
}

/** A step of a long form; screen readers hear it as one group. */
export function FormSection({ number, title, columns = false, children }: FormSectionProps) {
  return (
    <fieldset className={styles.section}>
      <legend className={styles.legend}>
        {number !== undefined && <span className={styles.number} aria-hidden="true">{number}</span>}
        {title}
      </legend>
      <div className={styles.fields} data-columns={columns}>{children}</div>
    </fieldset>
  );
}
