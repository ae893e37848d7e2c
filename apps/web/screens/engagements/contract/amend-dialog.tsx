import { Alert, Button, Group, Modal, NativeSelect, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAmend, useAmendmentPreview, useContractContent } from '../../../api/contract-work';
import type { AmendmentBody, Contract, LineKind } from '../../../api/types';
import { todayText } from '../../../shared/dates';
import { ErrorState } from '../../../shared/error-state';
import { YenInput } from '../../../shared/yen-input';
import { type AmendmentDraft, amendmentOf, newAmendment } from './amendment-draft';
import { BeforeAfter } from './before-after';
import styles from './contract-work.module.css';
import { GateChecks } from './gate-checks';
import { partyLines } from './party-lines';

const kinds = ['direct', 'intellectualContribution', 'researcherFee', 'strategicFee'] as const satisfies readonly LineKind[];

/** Records an amendment; what it makes of the price is shown before it is concluded. */
export function AmendDialog({ contract, onClose }: { readonly contract: Contract; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const amend = useAmend(contract.id);
  const [draft, setDraft] = useState<AmendmentDraft>(() => newAmendment(contract, todayText()));
  const [asked] = useDebouncedValue(JSON.stringify(amendmentOf(draft, contract) ?? null), 400);
  const body = JSON.parse(asked) as Omit<AmendmentBody, 'reason'> | null;
  const parties = usePartyLines(contract);
  const preview = useAmendmentPreview(contract.id, body ?? undefined);
  const exportChecks = preview.data?.exportChecks ?? [];
  const looked = exportChecks.length === 0 || (draft.checkNote.trim() !== '' && exportChecks.every((check) => draft.checks.includes(check)));
  const change = (part: Partial<AmendmentDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const said = amendmentOf(draft, contract);
    if (!said) return;
    amend.mutate({ ...said, reason: draft.reason.trim(), ...(exportChecks.length > 0 && { exportControl: { note: draft.checkNote.trim(), checks: [...draft.checks] } }) }, {
      onSuccess() {
        notifications.show({ message: t('contract.amend.recorded') });
        onClose();
      },
    });
  };
  return (
    <Modal opened onClose={onClose} size="xl" title={<Text fw={600}>{t('contract.amend.record')} {contract.number}</Text>} closeButtonProps={{ 'aria-label': t('shared.close') }}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput required type="date" label={t('contract.amend.date')} max={todayText()} value={draft.date} onChange={(event) => change({ date: event.currentTarget.value })} />
            <TextInput required type="date" label={t('contract.amend.endDate')} value={draft.endDate} onChange={(event) => change({ endDate: event.currentTarget.value })} />
            <TextInput required label={t('contract.amend.companyName')} maxLength={200} value={draft.companyName} onChange={(event) => change({ companyName: event.currentTarget.value })} />
            <Textarea label={t('contract.content.people')} description={t('contract.amend.peopleHint')} autosize minRows={1} value={draft.people} onChange={(event) => change({ people: event.currentTarget.value })} />
          </SimpleGrid>
          {parties !== undefined && (
            <Textarea
              label={t('contract.content.parties')} description={t('contract.content.partiesHint')} autosize minRows={2} value={draft.parties ?? parties}
              onChange={({ currentTarget: { value } }) => change({ parties: value === parties ? undefined : value })}
            />
          )}
          {contract.lines.length > 0 && (
            <div className={styles.line} role="group" aria-label={t('contract.amend.line')}>
              <NativeSelect
                label={t('engagements.form.kind')} value={draft.kind} data={kinds.map((kind) => ({ value: kind, label: t(`engagements.lineKind.${kind}`) }))}
                onChange={(event) => change({ kind: kinds.find((kind) => kind === event.currentTarget.value) ?? 'direct' })}
              />
              <TextInput label={t('contract.amend.fiscalYear')} inputMode="numeric" pattern="[0-9]{4}" value={draft.fiscalYear} onChange={(event) => change({ fiscalYear: event.currentTarget.value })} />
              <TextInput label={t('engagements.form.basis')} maxLength={500} value={draft.basis} onChange={(event) => change({ basis: event.currentTarget.value })} />
              <YenInput signed label={t('contract.amend.amount')} value={draft.amount} onChange={(amount) => change({ amount })} />
            </div>
          )}
          <Textarea required label={t('contract.amend.reason')} autosize minRows={1} maxLength={2_000} value={draft.reason} onChange={(event) => change({ reason: event.currentTarget.value })} />
          <div aria-live="polite">
            {body && preview.data && <BeforeAfter amendment={preview.data} />}
            {body && preview.data?.needsApproval && <Alert color="red" mt="xs">{t('contract.amend.needsApproval')}</Alert>}
            {body && preview.error && <ErrorState error={preview.error} kept="form" />}
          </div>
          {exportChecks.length > 0 && (
            <Stack gap="xs" role="group" aria-label={t('contract.gate.export_control')}>
              <Text size="sm">{t('contract.amend.foreignParty')}</Text>
              <GateChecks checks={exportChecks} checked={draft.checks} note={draft.checkNote} onChecked={(checks) => change({ checks })} onNote={(checkNote) => change({ checkNote })} />
            </Stack>
          )}
          {amend.error && <ErrorState error={amend.error} kept="form" />}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>{t('shared.cancel')}</Button>
            <Button type="submit" loading={amend.isPending} disabled={!body || !looked || draft.reason.trim() === ''}>{t('contract.amend.submit')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** The parties as they stand, for a contract that names some or has to; undefined for others, and until they are known. */
function usePartyLines({ id, type }: Contract): string | undefined {
  const { data } = useContractContent(id);
  const has = data !== undefined && (data.content.parties.length > 0 || type === 'consortium' || type === 'pooled_contribution');
  return has ? partyLines(data.content.parties) : undefined;
}
