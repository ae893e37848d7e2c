import { Button, Group, Modal, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeepStageGates, useStageGates } from '../../../api/contract-work';
import type { Contract, StageGate, StageReportBody } from '../../../api/types';
import { dateText } from '../../../shared/dates';
import { ErrorState } from '../../../shared/error-state';
import { Facts } from '../../../shared/facts';
import { Money } from '../../../shared/money';
import { RowSkeletons } from '../../../shared/skeletons';
import { plainYen, yenText } from '../../../shared/yen';
import styles from './contract-work.module.css';
import type { WorkProps } from './work-props';

const outcomes = ['progress', 'passed', 'failed'] as const;
const lights = ['green', 'yellow', 'red'] as const;

/** The points at which results are judged, each with its light and with what was told to the company. */
export function StagesPanel({ contract, mayWork }: WorkProps) {
  const { t, i18n } = useTranslation();
  const { data, error, refetch } = useStageGates(contract.id);
  const [open, setOpen] = useState<'new' | StageGate>();
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <RowSkeletons rows={3} />;
  const day = (date: string): string => dateText(date, i18n.language);
  return (
    <Stack gap="md">
      {data.items.length === 0 && <Text size="sm" c="dimmed">{t('contract.stages.none')}</Text>}
      {data.linked > 0 && <Facts facts={[[t('contract.stages.linked'), <Money key="l" amount={data.linked} />], [t('contract.stages.recognised'), <Money key="r" amount={data.recognised} />]]} />}
      {data.items.map((gate) => (
        <section key={gate.id} aria-label={gate.name}>
          <Group gap="xs" justify="space-between">
            <Text fw={600}><span className={styles.light} data-light={gate.light} aria-hidden="true" /> {gate.name}</Text>
            {mayWork && gate.state === 'open' && contract.signedAt !== null && <Button variant="default" size="compact-sm" onClick={() => setOpen(gate)}>{t('contract.stages.report')}</Button>}
          </Group>
          <Text size="sm" c="dimmed">
            {[t(`contract.light.${gate.light}`), t(`contract.stages.${gate.state}`), t('contract.stages.due', { date: day(gate.dueDate) }),
              ...(gate.nextReviewDate === null ? [] : [t('contract.stages.next', { date: day(gate.nextReviewDate) })]), ...(gate.amount > 0 ? [yenText(gate.amount, i18n.language === 'en' ? 'en' : 'ja')] : [])].join(' · ')}
          </Text>
          <ul className={styles.reports}>
            {gate.reports.toReversed().map((report) => (
              <li key={report.id}>{day(report.reportedOn)} {t(`contract.stages.${report.outcome}`)}（{t(`contract.light.${report.light}`)}）：{report.summary}</li>
            ))}
          </ul>
        </section>
      ))}
      {mayWork && <Group><Button variant="default" onClick={() => setOpen('new')}>{t('contract.stages.set')}</Button></Group>}
      {open === 'new' && <SetDialog contract={contract} onClose={() => setOpen(undefined)} />}
      {open !== undefined && open !== 'new' && <ReportDialog contractId={contract.id} gate={open} onClose={() => setOpen(undefined)} />}
    </Stack>
  );
}

function SetDialog({ contract, onClose }: { readonly contract: Contract; readonly onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const { set } = useKeepStageGates(contract.id);
  const [name, setName] = useState('');
  const [dueDate, setDueDate] = useState('');
  const [firstReviewDate, setFirst] = useState('');
  const [instalmentId, setInstalment] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    set.mutate({ name: name.trim(), dueDate, firstReviewDate: firstReviewDate || null, instalmentId: instalmentId || null }, { onSuccess: onClose });
  };
  return (
    <Modal opened onClose={onClose} title={<Text fw={600}>{t('contract.stages.set')}</Text>} closeButtonProps={{ 'aria-label': t('shared.close') }}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <TextInput required label={t('contract.stages.name')} maxLength={200} value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <TextInput required type="date" label={t('contract.stages.dueDate')} value={dueDate} onChange={(event) => setDueDate(event.currentTarget.value)} />
          <TextInput type="date" label={t('contract.stages.firstReview')} value={firstReviewDate} onChange={(event) => setFirst(event.currentTarget.value)} />
          <NativeSelect
            label={t('contract.stages.instalment')} value={instalmentId} onChange={(event) => setInstalment(event.currentTarget.value)}
            data={[{ value: '', label: t('contract.stages.noInstalment') }, ...contract.instalments.filter(({ received }) => received === 0).map((one) => ({ value: one.id, label: `${one.sequence}. ${dateText(one.dueDate, i18n.language)} ${plainYen(one.amount)}` }))]}
          />
          {set.error && <ErrorState error={set.error} kept="form" />}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>{t('shared.cancel')}</Button>
            <Button type="submit" loading={set.isPending}>{t('contract.stages.save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function ReportDialog({ contractId, gate, onClose }: { readonly contractId: string; readonly gate: StageGate; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { report } = useKeepStageGates(contractId);
  const [body, setBody] = useState<StageReportBody>({ outcome: 'progress', light: 'green', summary: '', nextReviewDate: null });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    report.mutate({ gateId: gate.id, body }, {
      onSuccess() {
        notifications.show({ message: t('contract.stages.reported') });
        onClose();
      },
    });
  };
  return (
    <Modal opened onClose={onClose} title={<Text fw={600}>{t('contract.stages.reportOf', { name: gate.name })}</Text>} closeButtonProps={{ 'aria-label': t('shared.close') }}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <NativeSelect
            label={t('contract.stages.outcome')} value={body.outcome} data={outcomes.map((value) => ({ value, label: t(`contract.stages.${value}`) }))}
            onChange={(event) => setBody({ ...body, outcome: outcomes.find((one) => one === event.currentTarget.value) ?? 'progress' })}
          />
          <NativeSelect
            label={t('contract.stages.light')} value={body.light} data={lights.map((value) => ({ value, label: t(`contract.light.${value}`) }))}
            onChange={(event) => setBody({ ...body, light: lights.find((one) => one === event.currentTarget.value) ?? 'green' })}
          />
          <Textarea required label={t('contract.stages.summary')} description={t('contract.stages.summaryHint')} autosize minRows={2} maxLength={4_000} value={body.summary} onChange={(event) => setBody({ ...body, summary: event.currentTarget.value })} />
          {body.outcome === 'progress' && <TextInput type="date" label={t('contract.stages.nextReview')} value={body.nextReviewDate ?? ''} onChange={(event) => setBody({ ...body, nextReviewDate: event.currentTarget.value || null })} />}
          {report.error && <ErrorState error={report.error} kept="form" />}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>{t('shared.cancel')}</Button>
            <Button type="submit" loading={report.isPending}>{t('contract.stages.send')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
