import type { YenUnit } from '@musubi/kernel';
import { UnstyledButton } from '@mantine/core';
import { Money } from '../../shared/money';
import styles from './income.module.css';

interface FigureButtonProps {
  readonly amount: number;
  readonly unit: YenUnit;
  readonly label: string;
  readonly open: boolean;
  readonly onOpen: () => void;
}

/** A number that opens the rows it is made of. */
export function FigureButton({ amount, unit, label, open, onOpen }: FigureButtonProps) {
  return (
    <UnstyledButton className={styles.figure} onClick={onOpen} aria-expanded={open} aria-label={label}>
      <Money amount={amount} unit={unit} />
    </UnstyledButton>
  );
}
