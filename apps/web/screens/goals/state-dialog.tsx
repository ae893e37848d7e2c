import { Button, Group, Modal, NativeSelect, NumberInput, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { fiscalYearOf, plainDate } from '@musubi/kernel';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStateFigure, useStatePlan } from '../../api/goals';
import type { FigureBody, Kpi } from '../../api/types';
import { fiscalYearText, todayText } from '../../shared/dates';
import { ErrorState } from '../../shared/error-state';

export interface Statable {
  readonly key: string;
  readonly name: string;
  readonly unit: Kpi['unit'] | 'thousand_yen';
}

interface StateDialogProps {
  readonly subjects: readonly Statable[];
  /** What is chosen at first, where it is one of the subjects. */
  readonly opened: string | undefined;
  readonly openedYear: number | undefined;
  /** Goals have plans too; cells of the fact book have figures alone. */
  readonly plans: boolean;
  readonly onClose: () => void;
}

/** Plans are stated for years to come, figures for what was long ago. */
const [yearsBack, yearsAhead] = [20, 15];

/** States a goal's plan, or a figure with its source. What was stated before stays as it was known until today. */
export function StateDialog({ subjects, opened, openedYear, plans, onClose }: StateDialogProps) {
  const { t, i18n } = useTranslation();
  const [plan, figure] = [useStatePlan(), useStateFigure()];
  const thisYear = fiscalYearOf(plainDate(todayText()));
  const [what, setWhat] = useState<'plan' | 'figure'>(plans ? 'plan' : 'figure');
  const [key, setKey] = useState((subjects.find((subject) => subject.key === opened) ?? subjects[0])?.key ?? '');
  const [fiscalYear, setFiscalYear] = useState<number>(openedYear ?? thisYear);
  const [shown, setShown] = useState<number>();
  const [source, setSource] = useState('');
  const [field, setField] = useState('');
  const ofField = key === 'patents.field';
  const unit = subjects.find((subject) => subject.key === key)?.unit ?? 'count';
  const years = Array.from({ length: yearsBack + yearsAhead + 1 }, (_, index) => thisYear + yearsAhead - index);
  const asked = what === 'plan' ? plan : figure;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (shown === undefined) return;
    // A rate is written in per cent and kept in basis points.
    const said = { fiscalYear, value: unit === 'rate' ? Math.round(shown * 100) : shown, source: source.trim() };
    const done = {
      onSuccess() {
        notifications.show({ message: t(`goals.state.done.${what}`) });
        onClose();
      },
    };
    if (what === 'plan') plan.mutate({ kpi: key as Kpi['key'], ...said }, done);
    else figure.mutate({ subject: key as FigureBody['subject'], ...said, ...(ofField && { field: field.trim() }) }, done);
  };
  return (
    <Modal opened onClose={onClose} title={<Text fw={600}>{t(plans ? 'goals.state.open' : 'factBook.state')}</Text>} closeButtonProps={{ 'aria-label': t('shared.close') }}>
      <form onSubmit={submit}>
        <Stack gap="md">
          {plans && (
            <SegmentedControl
              aria-label={t('goals.state.what')} value={what} onChange={(value) => setWhat(value === 'plan' ? 'plan' : 'figure')}
              data={(['plan', 'figure'] as const).map((value) => ({ value, label: t(`goals.state.${value}`) }))}
            />
          )}
          <Text size="sm" c="dimmed">{t(`goals.state.note.${what}`)}</Text>
          <NativeSelect label={t(plans ? 'goals.goal' : 'factBook.item')} value={key} onChange={(event) => setKey(event.currentTarget.value)} data={subjects.map((subject) => ({ value: subject.key, label: subject.name }))} />
          {ofField && <TextInput required label={t('factBook.fieldName')} maxLength={100} value={field} onChange={(event) => setField(event.currentTarget.value)} />}
          <NativeSelect
            label={t('factBook.year')} value={String(fiscalYear)} onChange={(event) => setFiscalYear(Number(event.currentTarget.value))}
            data={years.map((year) => ({ value: String(year), label: fiscalYearText(year, i18n.language) }))}
          />
          <NumberInput
            required label={t(`goals.state.value.${unit}`)} value={shown ?? ''} onChange={(value) => setShown(typeof value === 'number' ? value : undefined)} hideControls thousandSeparator=","
            allowNegative={false} allowDecimal={unit === 'rate'} decimalScale={unit === 'rate' ? 2 : 0} inputMode="decimal" max={999_999_999_999_999} clampBehavior="strict"
          />
          <TextInput required label={t('goals.figures.source')} description={t('goals.state.sourceHint')} maxLength={200} value={source} onChange={(event) => setSource(event.currentTarget.value)} />
          {asked.error && <ErrorState error={asked.error} kept="form" />}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>{t('shared.cancel')}</Button>
            <Button type="submit" loading={asked.isPending} disabled={shown === undefined || source.trim() === '' || (ofField && field.trim() === '')}>{t('goals.state.submit')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
