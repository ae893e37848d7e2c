import { ActionIcon, Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FormSection } from '../../../shared/form-section';
import { PlusIcon, TrashIcon } from '../../../shared/icons';
import { YenInput } from '../../../shared/yen-input';
import type { DraftMilestone, EstimateDraft } from './estimate-draft';
import styles from './estimates.module.css';

const priceStyles = ['itemised', 'lumpSum', 'resultLinked'] as const;

/** How the price is stated, and what is said beside it. */
export function StyleFields({ draft, onChange }: { readonly draft: EstimateDraft; readonly onChange: (change: Partial<EstimateDraft>) => void }) {
  const { t } = useTranslation();
  const { milestones } = draft;
  const change = (key: number, part: Partial<DraftMilestone>): void => onChange({ milestones: milestones.map((one) => (one.key === key ? { ...one, ...part } : one)) });
  const added = (): DraftMilestone[] => [...milestones, { key: Math.max(0, ...milestones.map(({ key }) => key)) + 1, name: '', dueDate: '', amount: undefined }];
  const choose = (style: EstimateDraft['style']): void => onChange({ style, ...(style === 'resultLinked' && milestones.length === 0 && { milestones: added() }) });
  return (
    <FormSection number={3} title={t('estimates.form.price')}>
      <NativeSelect
        label={t('estimates.form.style')} value={draft.style} data={priceStyles.map((style) => ({ value: style, label: t(`estimates.style.${style}`) }))}
        onChange={(event) => choose(priceStyles.find((style) => style === event.currentTarget.value) ?? 'itemised')}
      />
      {draft.style === 'lumpSum' && <YenInput label={t('estimates.form.agreed')} description={t('estimates.form.agreedHint')} required value={draft.agreed} onChange={(agreed) => onChange({ agreed })} />}
      {draft.style === 'resultLinked' && (
        <>
          {milestones.map((one, index) => (
            <div key={one.key} className={styles.milestone} role="group" aria-label={t('estimates.form.milestone', { number: index + 1 })}>
              <TextInput label={t('estimates.form.milestoneName')} required maxLength={200} value={one.name} onChange={(event) => change(one.key, { name: event.currentTarget.value })} />
              <TextInput type="date" label={t('estimates.form.milestoneDue')} required value={one.dueDate} onChange={(event) => change(one.key, { dueDate: event.currentTarget.value })} />
              <YenInput label={t('estimates.form.milestoneAmount')} required value={one.amount} onChange={(amount) => change(one.key, { amount })} />
              <ActionIcon
                variant="subtle" color="gray" size="lg" disabled={milestones.length === 1} aria-label={t('estimates.form.removeMilestone', { number: index + 1 })}
                onClick={() => onChange({ milestones: milestones.filter(({ key }) => key !== one.key) })}
              >
                <TrashIcon />
              </ActionIcon>
            </div>
          ))}
          <Button variant="default" size="compact-sm" w="fit-content" leftSection={<PlusIcon />} onClick={() => onChange({ milestones: added() })}>{t('estimates.form.addMilestone')}</Button>
        </>
      )}
      <Textarea label={t('estimates.form.note')} description={t('estimates.form.noteHint')} autosize minRows={2} maxLength={2_000} value={draft.note} onChange={(event) => onChange({ note: event.currentTarget.value })} />
    </FormSection>
  );
}
