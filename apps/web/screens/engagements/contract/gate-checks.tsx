import { Checkbox, Stack, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface GateChecksProps {
  /** What of the gate's list there is to look at. */
  readonly checks: readonly string[];
  readonly checked: readonly string[];
  readonly note: string;
  readonly onChecked: (checked: string[]) => void;
  readonly onNote: (note: string) => void;
}

/** A gate's list to tick, and what was found. */
export function GateChecks({ checks, checked, note, onChecked, onNote }: GateChecksProps) {
  const { t } = useTranslation();
  return (
    <>
      <Checkbox.Group label={t('contract.gates.checks')} value={[...checked]} onChange={onChecked}>
        <Stack gap={6} mt={4}>{checks.map((check) => <Checkbox key={check} value={check} label={t(`contract.check.${check as 'end_user'}`)} />)}</Stack>
      </Checkbox.Group>
      <Textarea required label={t('contract.gates.note')} autosize minRows={1} maxLength={4_000} value={note} onChange={(event) => onNote(event.currentTarget.value)} />
    </>
  );
}
