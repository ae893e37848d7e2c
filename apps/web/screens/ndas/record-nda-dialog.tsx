import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeepNdas } from '../../api/ndas';
import { isProblem } from '../../api/problem';
import { todayText } from '../../shared/dates';
import { ErrorState } from '../../shared/error-state';

/** What stands on the signed paper. */
export function RecordNdaDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { record } = useKeepNdas();
  const [corporateNumber, setCorporateNumber] = useState('');
  const [documentName, setDocumentName] = useState('');
  const [validFrom, setValidFrom] = useState(todayText);
  const [validUntil, setValidUntil] = useState('');
  // What was refused stays said until something is written anew.
  const put = (set: (value: string) => void) => (event: { currentTarget: { value: string } }): void => {
    record.reset();
    set(event.currentTarget.value);
  };
  const unknown = isProblem(record.error, 'nda.company_unknown') ? record.error.title : undefined;
  const reversed = isProblem(record.error, 'nda.reversed') ? record.error.title : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    record.mutate({ corporateNumber: corporateNumber.trim(), documentName: documentName.trim(), validFrom, validUntil: validUntil || null }, {
      onSuccess() {
        notifications.show({ message: t('ndas.form.done') });
        onClose();
      },
    });
  };
  return (
    <Modal opened onClose={onClose} title={<Text fw={600}>{t('ndas.add')}</Text>} closeButtonProps={{ 'aria-label': t('shared.close') }}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            label={t('ndas.form.number')} inputMode="numeric" required withAsterisk={false} maxLength={20} data-autofocus error={unknown}
            value={corporateNumber} onChange={put(setCorporateNumber)}
          />
          <TextInput
            label={t('ndas.document')} description={t('ndas.form.documentHint')} required withAsterisk={false} maxLength={200}
            value={documentName} onChange={put(setDocumentName)}
          />
          <TextInput type="date" label={t('ndas.form.from')} required withAsterisk={false} value={validFrom} onChange={put(setValidFrom)} />
          <TextInput type="date" label={t('ndas.form.until')} min={validFrom} error={reversed} value={validUntil} onChange={put(setValidUntil)} />
          {record.error && !unknown && !reversed && <ErrorState error={record.error} kept="form" />}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>{t('shared.cancel')}</Button>
            <Button type="submit" loading={record.isPending}>{t('ndas.form.submit')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
