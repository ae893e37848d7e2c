import { Button, Group, Stack, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contract } from '../../../api/types';
import { dateText } from '../../../shared/dates';
import { rateText } from '../../../shared/yen';
import { BeforeAfter } from './before-after';
import type { WorkProps } from './work-props';

const AmendDialog = lazy(async () => ({ default: (await import('./amend-dialog')).AmendDialog }));

/** Every amendment with what it changed, the latest first. */
export function AmendmentsPanel({ contract, mayWork }: WorkProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const mayAmend = mayWork && (contract.state === 'signed' || contract.state === 'active');
  return (
    <Stack gap="lg">
      {contract.amendments.length === 0 && <Text size="sm" c="dimmed">{t('contract.amend.none')}</Text>}
      {contract.amendments.toReversed().map((amendment) => <Amendment key={amendment.sequence} amendment={amendment} />)}
      {mayAmend && <Group><Button variant="default" onClick={() => setOpen(true)}>{t('contract.amend.record')}</Button></Group>}
      {open && <Suspense><AmendDialog contract={contract} onClose={() => setOpen(false)} /></Suspense>}
    </Stack>
  );
}

function Amendment({ amendment }: { readonly amendment: Contract['amendments'][number] }) {
  const { t, i18n } = useTranslation();
  const title = t('contract.amend.title', { number: amendment.sequence, date: dateText(amendment.date, i18n.language) });
  return (
    <section aria-label={title}>
      <Text fw={600}>{title}</Text>
      <Text size="sm">{amendment.reason}</Text>
      <BeforeAfter amendment={amendment} />
      {amendment.rule && <Text size="sm" c="dimmed">{t('contract.amend.rule', { rate: rateText(amendment.rule.rateBp), number: amendment.rule.ruleIndex + 1 })}</Text>}
    </section>
  );
}
