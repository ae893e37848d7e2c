import { ActionIcon, Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EstimateItemKind } from '../../../api/types';
import { fiscalYearText } from '../../../shared/dates';
import { FormSection } from '../../../shared/form-section';
import { PlusIcon, TrashIcon } from '../../../shared/icons';
import { YenInput } from '../../../shared/yen-input';
import { countedInHours, type DraftItem, newItem } from './estimate-draft';
import styles from './estimates.module.css';

export const itemKinds = [
  'people', 'students', 'goods', 'travel', 'equipment', 'other', 'researcherFee', 'intellectualContribution', 'strategicFee',
] as const satisfies readonly EstimateItemKind[];

interface ItemFieldsProps {
  readonly items: readonly DraftItem[];
  /** Of the term; to choose from where there are several. */
  readonly years: readonly number[];
  readonly onChange: (items: readonly DraftItem[]) => void;
}

export function ItemFields({ items, years, onChange }: ItemFieldsProps) {
  const { t, i18n } = useTranslation();
  const change = (key: number, part: Partial<DraftItem>): void => onChange(items.map((item) => (item.key === key ? { ...item, ...part } : item)));
  const add = (): void => onChange([...items, newItem(Math.max(0, ...items.map(({ key }) => key)) + 1, 'goods')]);
  return (
    <FormSection number={2} title={t('estimates.form.items')}>
      {items.map((item, index) => (
        <div key={item.key} className={styles.item} role="group" aria-label={t('estimates.form.item', { number: index + 1 })}>
          <NativeSelect
            label={t('estimates.form.kind')} value={item.kind} data={itemKinds.map((kind) => ({ value: kind, label: t(`estimates.kind.${kind}`) }))}
            onChange={(event) => {
              const kind = itemKinds.find((known) => known === event.currentTarget.value) ?? 'other';
              change(item.key, { kind, ...(countedInHours(kind) && item.annualHours === undefined && { annualHours: 1_860 }) });
            }}
          />
          <TextInput className={styles.wide} label={t('estimates.form.name')} required maxLength={200} value={item.name} onChange={(event) => change(item.key, { name: event.currentTarget.value })} />
          <ActionIcon
            variant="subtle" color="gray" size="lg" disabled={items.length === 1} aria-label={t('estimates.form.remove', { number: index + 1 })}
            onClick={() => onChange(items.filter(({ key }) => key !== item.key))}
          >
            <TrashIcon />
          </ActionIcon>
          <Counted item={item} onChange={(part) => change(item.key, part)} />
          {years.length > 1 && (
            <NativeSelect
              label={t('estimates.form.year')} value={item.fiscalYear} data={[{ value: '', label: t('estimates.form.yearOfStart') }, ...years.map((year) => ({ value: String(year), label: fiscalYearText(year, i18n.language) }))]}
              onChange={(event) => change(item.key, { fiscalYear: event.currentTarget.value })}
            />
          )}
          <TextInput
            className={styles.reason} label={t('estimates.form.reason')} required={item.kind === 'intellectualContribution'} maxLength={300} value={item.reason}
            onChange={(event) => change(item.key, { reason: event.currentTarget.value })}
          />
        </div>
      ))}
      <Button variant="default" size="compact-sm" w="fit-content" leftSection={<PlusIcon />} onClick={add}>{t('estimates.form.add')}</Button>
    </FormSection>
  );
}

function Counted({ item, onChange }: { readonly item: DraftItem; readonly onChange: (part: Partial<DraftItem>) => void }) {
  const { t } = useTranslation();
  const inHours = countedInHours(item.kind);
  return (
    <>
      <Count label={t(inHours ? 'estimates.form.hours' : 'estimates.form.pieces')} value={item.quantity} onChange={(quantity) => onChange({ quantity })} />
      {inHours ? (
        <>
          <YenInput label={t('estimates.form.annualCost')} required value={item.annualCost} onChange={(annualCost) => onChange({ annualCost })} />
          <Count label={t('estimates.form.annualHours')} value={item.annualHours} onChange={(annualHours) => onChange({ annualHours })} />
        </>
      ) : <YenInput label={t('estimates.form.unitPrice')} required value={item.unitPrice} onChange={(unitPrice) => onChange({ unitPrice })} />}
    </>
  );
}

function Count({ label, value, onChange }: { readonly label: string; readonly value: number | undefined; readonly onChange: (value: number | undefined) => void }) {
  return (
    <NumberInput
      label={label} required value={value ?? ''} onChange={(next) => onChange(typeof next === 'number' ? next : undefined)} hideControls allowDecimal={false} allowNegative={false}
      thousandSeparator="," inputMode="numeric" max={1_000_000} clampBehavior="strict" styles={{ input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } }}
    />
  );
}
