import { NumberInput } from '@mantine/core';

interface YenInputProps {
  readonly label: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly size?: 'xs' | 'sm';
  /** Less than nothing too. */
  readonly signed?: boolean;
  readonly value: number | undefined;
  readonly onChange: (amount: number | undefined) => void;
}

/** Whole yen, grouped as it is written. */
export function YenInput({ value, onChange, signed = false, ...rest }: YenInputProps) {
  return (
    <NumberInput
      {...rest} value={value ?? ''} onChange={(next) => onChange(typeof next === 'number' ? next : undefined)} hideControls
      thousandSeparator="," allowDecimal={false} allowNegative={signed} inputMode="numeric" max={999_999_999_999} clampBehavior="strict"
      styles={{ input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } }}
    />
  );
}
